package org.safepathway.projections.projecting;

import java.util.List;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.store.DocumentCollection;

/**
 * A room's projector: how the events of one victim become the documents that organisations may
 * hold. All of it is pure: the same events in the same order give the same documents, whatever the
 * clock, the batch or the process. Where a method throws, the victim's events from this one on are
 * parked as dead letters.
 *
 * @param <W> the working document of a victim: what the projector must remember to derive. Written
 *     and read by Jackson, which must give back an equal value; {@code equals} tells whether an
 *     event changed anything. Collections in it keep an order (lists, sorted sets), so that equal
 *     data is equal text
 */
public interface Projection<W> {

  /**
   * The name of the processor, and of the database {@code inside_<name>} of its working documents.
   *
   * @return matches {@code [a-z][a-z0-9-]{1,39}}
   */
  String name();

  /**
   * The version of {@link #fold} and {@link #derive}. A change of what they give needs another one,
   * and a rebuild; a type of event that was not folded before is such a change, since an older
   * program may have let some pass.
   */
  int version();

  /** The class of the working document. */
  Class<W> workingType();

  /** The collections of the documents that {@link #derive} gives. */
  List<DocumentCollection> collections();

  /** The working document before the first event. */
  W start(VictimId victim);

  /**
   * The working document after an event. An event that says nothing to this room gives back what
   * came in: then nothing is written, and not even the time of writing tells that it happened.
   */
  W fold(W working, Event event);

  /**
   * What an event that cannot be read has to do with this room. A room that stands still shows that
   * something happened, so one whose readers may not know of it says {@link Bearing#NONE} of
   * whatever it never folds.
   *
   * @return {@link Bearing#NONE} only where {@link #fold} would give back what came in, whatever
   *     the event says
   */
  default Bearing bearing(W working, Unreadable event) {
    return Bearing.SOME;
  }

  /**
   * All documents of this victim, of all organisations. What was derived before and is not any more
   * is taken away. A document belongs to one victim: two victims never derive the same one.
   */
  List<Derived> derive(W working);
}
