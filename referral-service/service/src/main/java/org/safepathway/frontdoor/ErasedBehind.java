package org.safepathway.frontdoor;

import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.AskChanges;

/**
 * Whether a service has erased somebody since an officer sent her. The officer who repeats a
 * request is answered as before: another answer would tell (decision 0010). With her keys gone its
 * facts cannot be compared any more, so they are not.
 */
final class ErasedBehind {

  private final Steps steps;

  ErasedBehind(Steps steps) {
    this.steps = steps;
  }

  /** Whether this request did send her, and she was erased since. */
  boolean theSender(Errand errand, VictimId victim, ReferralId referral) {
    return is(
            steps.one(new AskChanges(victim, errand.step("changes"))),
            ReferralRefusal.ERASED.code())
        && !is(
            steps.one(
                new JudgeReferral(referral, JudgeReferral.Question.STANDS, errand.step("stands"))),
            CommonRefusal.NOT_FOUND.code());
  }

  private static boolean is(Answer answer, String code) {
    return answer instanceof Answer.Refused refused && refused.refusal().code().equals(code);
  }
}
