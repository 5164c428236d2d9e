package org.safepathway.standalone.ending;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.eventstore.Marks;
import org.safepathway.eventstore.serial.Fingerprint;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;

/**
 * Ends again, before anything is served, what she had ended and an older copy of the events has
 * forgotten (DOMAIN.md rule 18, decision 0025). What she gave again after she had ended it is gone
 * with the events, and she is asked again.
 */
public final class ReturningEndings {

  /** How many lines of the list this log has taken in. */
  private static final String MARK = "endings";

  private static final String AGAIN = "ended-before/";

  /** Nothing is given, or these events never knew of it. */
  private static final Set<String> NOTHING_TO_DO =
      Set.of(
          ConsentRefusal.NO_LIVE_CONSENT.code(),
          CommonRefusal.NOT_FOUND.code(),
          ReferralRefusal.ERASED.code());

  private final EndingList list;
  private final Function<String, Stream<Event>> streams;
  private final Dispatch commands;
  private final Marks marks;

  /** What an ending is told from another by. */
  private record Line(String line) {}

  /**
   * Of a log.
   *
   * @param streams the events of a stream
   * @param commands decides
   * @param marks of this log
   */
  public ReturningEndings(
      EndingList list, Function<String, Stream<Event>> streams, Dispatch commands, Marks marks) {
    this.list = list;
    this.streams = streams;
    this.commands = commands;
    this.marks = marks;
  }

  /** Whether a request is one of these. */
  static boolean isAgain(Issued issued) {
    return issued.by().equals(Platform.TICKER) && issued.request().value().startsWith(AGAIN);
  }

  /**
   * Applies them, each once in one log: what she gives again afterwards stands.
   *
   * @return whether the events had forgotten any: then they are an older copy
   * @throws IllegalStateException if one cannot be applied: then nothing may be served
   */
  public boolean apply() {
    List<Ended> all = list.all();
    boolean older = false;
    for (Ended ended : all.subList(Math.min(marks.get(MARK), all.size()), all.size())) {
      older |= isForgotten(ended) && appended(ended);
    }
    marks.set(MARK, all.size());
    return older;
  }

  private boolean isForgotten(Ended ended) {
    return stamps(ended).noneMatch(ended::isBehind);
  }

  /** Appends it, under an id that is the same each time, where there is something to end. */
  private boolean appended(Ended ended) {
    return switch (commands.send(again(ended))) {
      case Answer.Done _ -> stamps(ended).anyMatch(stamp -> stamp.issued().equals(issued(ended)));
      case Answer.Refused refused when NOTHING_TO_DO.contains(refused.refusal().code()) -> false;
      default -> throw new IllegalStateException("an ending cannot be applied again");
    };
  }

  private Stream<Stamp> stamps(Ended ended) {
    return streams.apply(again(ended).stream()).map(Event::stamp);
  }

  private static Command again(Ended ended) {
    return ended.what().again(issued(ended));
  }

  private static Issued issued(Ended ended) {
    String id = AGAIN + Fingerprint.of(new Line(ended.line())).substring(0, 32);
    return new Issued(Platform.TICKER, new RequestId(id), id);
  }
}
