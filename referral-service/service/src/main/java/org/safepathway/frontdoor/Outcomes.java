package org.safepathway.frontdoor;

import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.Inside.Outcome;

/** Makes outcomes. */
final class Outcomes {

  private Outcomes() {}

  static Outcome of(Answer answer, String reference) {
    return switch (answer) {
      case Answer.Done _ -> new Outcome.Done(reference);
      case Answer.Refused refused -> new Outcome.Refused(refused.refusal());
      case Answer.Vouched _, Answer.HangsOn _, Answer.Changes _ ->
          throw new IllegalStateException("a question was answered, and nothing was done");
    };
  }

  /**
   * The outcome of what begins with registering her. Whoever repeats a request whose registration
   * was given up meanwhile needs a new one: the desk is told that this one is used up.
   */
  static Outcome ofNew(Answer answer, String reference) {
    return answer instanceof Answer.Refused refused
            && refused.refusal().code().equals(ReferralRefusal.ERASED.code())
        ? refused(CommonRefusal.REQUEST_ID_REUSED)
        : of(answer, reference);
  }

  static Outcome refused(RefusalReason reason) {
    return new Outcome.Refused(Refusal.of(reason));
  }

  static Outcome notFound() {
    return refused(CommonRefusal.NOT_FOUND);
  }
}
