package org.safepathway.frontdoor;

import java.util.List;
import java.util.Set;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.Taken;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.link.LinkClosed;
import org.safepathway.referral.link.LinkEnd;
import org.safepathway.referral.link.LinkTakenUp;
import org.safepathway.referral.victim.VictimUnlinked;

/**
 * Keeps the two ends of a link together: what one of them lost the other loses as well, and so do
 * both once her consent to one is over or her record is erased. Its commands are idempotent, so an
 * event seen again does nothing. Run by a streaming processor; a fault is thrown, so that it tries
 * again.
 */
public final class LinkFollowing {

  /** After these nothing is left to do at an end. */
  private static final Set<String> OVER =
      Set.of(ReferralRefusal.ERASED.code(), CommonRefusal.NOT_FOUND.code());

  private final Dispatch dispatch;

  /** Sends through the given way. */
  public LinkFollowing(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** What follows from an event was refused; tried again until it is not. */
  public static final class NotFollowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFollowedException(String code) {
      super("what follows from a link was refused: " + code);
    }
  }

  /**
   * Takes any event; most are none of its business.
   *
   * @throws NotFollowedException if what follows was refused and something is left undone
   */
  public void on(Event event) {
    switch (event) {
      case LinkTakenUp taken -> follow(taken);
      case LinkClosed closed when !closed.ends().isEmpty() -> {
        LinkEnd one = closed.ends().getFirst();
        LinkEnd other = closed.ends().getLast();
        settle(LinkSteps.end(closed.link(), one, other));
        settle(LinkSteps.end(closed.link(), other, one));
      }
      case VictimUnlinked unlinked -> settle(LinkSteps.close(unlinked.link()));
      case ConsentWithdrawn e when e.purpose() == Purpose.SUPPORT -> over(e.consent(), e.stamp());
      case ConsentLapsed e when e.purpose() == Purpose.SUPPORT -> over(e.consent(), e.stamp());
      case ConsentRefused e when e.purpose() == Purpose.SUPPORT && Taken.of(e).own() ->
          over(e.consent(), e.stamp());
      default -> {}
    }
  }

  // Her consent to one of them may have ended between the entry of the code and now.
  private void follow(LinkTakenUp taken) {
    boolean agreed =
        List.of(taken.offered(), taken.takenUp()).stream()
            .allMatch(end -> dispatch.send(LinkSteps.agreed(end)) instanceof Answer.Done);
    boolean noted =
        agreed
            && LinkSteps.notes(taken.link(), taken.offered(), taken.takenUp(), taken.stamp().by())
                .stream()
                .allMatch(note -> dispatch.send(note) instanceof Answer.Done);
    if (!noted) {
      settle(LinkSteps.close(taken.link()));
    }
  }

  private void over(ConsentId consent, Stamp stamp) {
    settle(LinkSteps.endAll(consent, stamp.issued()));
  }

  private void settle(Command command) {
    if (dispatch.send(command) instanceof Answer.Refused refused
        && !OVER.contains(refused.refusal().code())) {
      throw new NotFollowedException(refused.refusal().code());
    }
  }
}
