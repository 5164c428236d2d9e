package org.safepathway.vault;

import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/**
 * Which data key seals a fact: one for each victim, class and recording organisation. A status fact
 * has one of its own, so that a withdrawal destroys exactly what was sealed before it, and doing
 * its clean-up late or twice destroys nothing of a later consent.
 *
 * @param victim whose facts
 * @param factClass the class
 * @param recordedBy the organisation that entered them
 * @param scope the fact for STATUS, else empty
 */
record KeyId(VictimId victim, FactClass factClass, OrganisationId recordedBy, String scope) {

  static KeyId of(VictimId victim, FactClass factClass, OrganisationId recordedBy, FactId fact) {
    return new KeyId(
        victim, factClass, recordedBy, factClass == FactClass.STATUS ? fact.value() : "");
  }

  static KeyId of(VictimId victim, SealedFact fact) {
    return of(victim, fact.factClass(), fact.recordedBy(), fact.id());
  }

  /** The holder that the recording organisation relies on. */
  KeyHolder recorder() {
    return KeyHolder.of(factClass, recordedBy);
  }

  /** Bytes that no two keys share. */
  byte[] name() {
    return Macs.message("data-key/1", victim.value(), factClass.name(), recordedBy.value(), scope);
  }

  /** What a wrap of this key for a holder is bound to. */
  byte[] context(KeyHolder holder) {
    return Macs.message(
        "data-key/1", victim.value(), factClass.name(), recordedBy.value(), scope, holder.label());
  }
}
