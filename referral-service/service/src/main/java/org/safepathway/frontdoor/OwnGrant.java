package org.safepathway.frontdoor;

import java.util.Optional;
import java.util.Set;
import org.safepathway.consent.ConfirmGrant;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.VictimId;

/**
 * The live consent or override of the caller's own organisation, asked for at this instant. Whoever
 * only still has a reference of hers may neither record facts nor take a consent for another
 * service. One stream cannot look into another while it decides, so it is asked before; what
 * changes in between, each opening judges again.
 */
final class OwnGrant {

  private final Steps steps;

  OwnGrant(Steps steps) {
    this.steps = steps;
  }

  /** The refusal where there is none at all. */
  Optional<Refusal> refusal(Errand errand, VictimId victim) {
    return refusal(errand, victim, Set.of());
  }

  /** The refusal where none discloses all of these classes. */
  Optional<Refusal> refusal(Errand errand, VictimId victim, Set<FactClass> classes) {
    Answer answer =
        steps.one(
            new ConfirmGrant(
                ConsentId.of(victim, errand.organisation()), classes, errand.step("grant")));
    return answer instanceof Answer.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }
}
