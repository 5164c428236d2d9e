package org.safepathway.frontdoor;

import org.safepathway.kernel.Answer;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.AskChanges;

/**
 * Whether a service has erased somebody since an officer sent her. The officer who repeats a
 * request is answered as before: another answer would tell (decision 0010). With her keys gone its
 * facts cannot be compared any more, so they are not. Nobody else is answered so: the referral
 * itself says that it is theirs.
 */
final class ErasedBehind {

  private final Steps steps;

  ErasedBehind(Steps steps) {
    this.steps = steps;
  }

  /** Whether this person sent her by this request, and she was erased since. */
  boolean theSender(Errand errand, VictimId victim, ReferralId referral) {
    return is(steps.one(new AskChanges(victim, errand.step("changes"))), ReferralRefusal.ERASED)
        && isTheirs(
            steps.one(
                new JudgeReferral(referral, JudgeReferral.Question.STANDS, errand.step("stands"))));
  }

  /** A referral tells its state to its own two sides alone. */
  private static boolean isTheirs(Answer stands) {
    return stands instanceof Answer.Vouched || is(stands, ReferralRefusal.NOT_IN_THIS_STATE);
  }

  private static boolean is(Answer answer, RefusalReason reason) {
    return answer instanceof Answer.Refused refused
        && refused.refusal().code().equals(reason.code());
  }
}
