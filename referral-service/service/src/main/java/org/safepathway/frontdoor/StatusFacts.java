package org.safepathway.frontdoor;

import static org.safepathway.consent.ConsentRecord.ConsentAnswer.GIVEN;

import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Refusal;

/**
 * The one sealed status fact that goes with a consent that names STATUS: not discussed, for now.
 */
final class StatusFacts {

  private final Vault vault;

  StatusFacts(Vault vault) {
    this.vault = vault;
  }

  /** What came of it. */
  sealed interface StatusFact {}

  /**
   * It can go on.
   *
   * @param fact the fact, or null where the record needs none
   */
  record Ready(@Nullable SealedFact fact) implements StatusFact {}

  /** The vault refused. */
  record NotSealed(Refusal refusal) implements StatusFact {}

  /** The fact that goes with this record. */
  StatusFact goingWith(Errand errand, ConsentId consent, ConsentRecord record) {
    if (record.answer() != GIVEN || !record.classes().contains(FactClass.STATUS)) {
      return new Ready(null);
    }
    return switch (vault.sealNotDiscussed(errand.by(), errand.request(), consent)) {
      case Vault.Sealed sealed -> new Ready(sealed.facts().getFirst());
      case Vault.Refused refused -> new NotSealed(refused.refusal());
    };
  }
}
