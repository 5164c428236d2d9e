package org.safepathway.frontdoor;

import java.util.Optional;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.AskChanges;

/**
 * Her record is still there: asked before she is sent on. Consent and referral have streams of
 * their own, which know nothing of an erasure; what they took after it would be answered as done
 * and reach nobody. Whoever asks is answered as if she had never been there.
 */
final class NotErased {

  private final Steps steps;

  NotErased(Steps steps) {
    this.steps = steps;
  }

  /** The refusal where she was erased. */
  Optional<Refusal> refusal(Errand errand, VictimId victim) {
    Answer answer = steps.one(new AskChanges(victim, errand.step("changes")));
    return answer instanceof Answer.Refused refused
            && refused.refusal().code().equals(ReferralRefusal.ERASED.code())
        ? Optional.of(Refusal.of(CommonRefusal.NOT_FOUND))
        : Optional.empty();
  }
}
