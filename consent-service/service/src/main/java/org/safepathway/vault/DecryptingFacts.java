package org.safepathway.vault;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.VictimId;

/** Decrypts. Called by {@link SealingVault} only, after the Consent stream has recorded. */
final class DecryptingFacts {

  private final KeyStore keys;

  DecryptingFacts(KeyStore keys) {
    this.keys = keys;
  }

  /**
   * The facts in clear; those whose key was destroyed are missing.
   *
   * @throws GeneralSecurityException if an envelope is not what its header says
   */
  Map<FactId, Fact> decrypt(ConsentId consent, List<SealedFact> facts, Instant decided)
      throws GeneralSecurityException {
    Map<FactId, Fact> clear = new HashMap<>();
    for (SealedFact fact : facts) {
      Optional<DataKey> key =
          keys.forOpening(KeyId.of(consent.victim(), fact), consent.recipient(), decided);
      if (key.isPresent()) {
        clear.put(fact.id(), decrypt(consent, fact, key.get()));
      }
    }
    return clear;
  }

  private static Fact decrypt(ConsentId consent, SealedFact fact, DataKey key)
      throws GeneralSecurityException {
    byte[] plaintext = plaintext(consent.victim(), fact, key);
    return FactJson.read(plaintext, fact.factClass(), consent.victim(), fact.id());
  }

  private static byte[] plaintext(VictimId victim, SealedFact fact, DataKey key)
      throws GeneralSecurityException {
    byte[] bound =
        Envelope.associatedData(
            victim, fact.id(), fact.factClass(), fact.recordedBy(), fact.supersedes());
    try {
      return Envelope.open(key, fact.envelope(), bound);
    } catch (GeneralSecurityException notSoBound) {
      byte[] first =
          Envelope.firstAssociatedData(victim, fact.id(), fact.factClass(), fact.recordedBy());
      return Envelope.open(key, fact.envelope(), first);
    }
  }
}
