package org.safepathway.frontdoor;

import java.util.Optional;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.AskChanges;

/**
 * What the officer who sent somebody, and sends the same request again, must not learn: that a
 * service has erased her since (decision 0010). With her keys gone its facts cannot be compared any
 * more. So for an hour they are not, and it is answered as before; and from then on no request is
 * answered again at all, whether she is there or not.
 */
final class ErasedBehind {

  private final Steps steps;

  ErasedBehind(Steps steps) {
    this.steps = steps;
  }

  /** Whether this person sent her by this request, less than an hour ago, and she was erased. */
  boolean theSender(Errand errand, VictimId victim, ReferralId referral) {
    return is(steps.one(new AskChanges(victim, errand.step("changes"))), ReferralRefusal.ERASED)
        && is(sentLongAgo(errand, referral), ReferralRefusal.NOT_DUE);
  }

  /** The refusal, if this person sent her by this request an hour ago or longer. */
  Optional<RefusalReason> usedUp(Errand errand, ReferralId referral) {
    return sentLongAgo(errand, referral) instanceof Answer.Vouched
        ? Optional.of(CommonRefusal.REQUEST_ID_REUSED)
        : Optional.empty();
  }

  /** A referral tells nobody but whoever sent it. */
  private Answer sentLongAgo(Errand errand, ReferralId referral) {
    return steps.one(
        new JudgeReferral(referral, JudgeReferral.Question.SENT_LONG_AGO, errand.step("long-ago")));
  }

  private static boolean is(Answer answer, RefusalReason reason) {
    return answer instanceof Answer.Refused refused
        && refused.refusal().code().equals(reason.code());
  }
}
