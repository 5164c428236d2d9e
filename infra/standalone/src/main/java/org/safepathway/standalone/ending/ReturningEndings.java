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
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.referral.ReferralRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends again, before anything is served, what she had ended and an older copy of the events has
 * forgotten (DOMAIN.md rule 18, decision 0025). What she gave again after she had ended it is gone
 * with the events, and she is asked again.
 */
public final class ReturningEndings {

  private static final Logger LOG = LoggerFactory.getLogger(ReturningEndings.class);

  /** How many lines of the list this log has taken in. */
  private static final String MARK = "endings";

  private static final String ASIDE = "returning-endings";

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
  private final SetAside aside;

  /** What an ending is told from another by. */
  private record Line(String line) {}

  /**
   * Of a log.
   *
   * @param streams the events of a stream
   * @param commands decides
   * @param marks of this log
   * @param aside keeps those whose streams cannot be read: they are tried again at each start, and
   *     nothing opens there meanwhile
   */
  public ReturningEndings(
      EndingList list,
      Function<String, Stream<Event>> streams,
      Dispatch commands,
      Marks marks,
      SetAside aside) {
    this.list = list;
    this.streams = streams;
    this.commands = commands;
    this.marks = marks;
    this.aside = aside;
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
    for (long number : aside.of(ASIDE)) {
      if (number < all.size()) {
        older |= returned(all.get(Math.toIntExact(number)), number);
      }
    }
    for (int number = Math.min(marks.get(MARK), all.size()); number < all.size(); number++) {
      older |= returned(all.get(number), number);
    }
    marks.set(MARK, all.size());
    return older;
  }

  private boolean returned(Ended ended, long number) {
    try {
      boolean forgotten = isForgotten(ended) && appended(ended);
      aside.done(ASIDE, number);
      return forgotten;
    } catch (UnreadableStreamException unreadable) {
      aside.add(ASIDE, number);
      LOG.error("an ending is set aside: its stream cannot be read");
      return false;
    }
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
