package org.safepathway.referral.victim;

import java.util.List;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.VictimId;

/**
 * Registers a victim with her first facts. The answer never tells whether another organisation
 * knows her (DOMAIN.md rule 23).
 *
 * @param victim whose
 * @param facts her sealed facts
 * @param attestation the vault's word on exactly these facts
 * @param issued who, under which request
 */
public record RegisterVictim(
    VictimId victim, List<SealedFact> facts, Attestation attestation, Issued issued)
    implements VictimCommand {

  /** Copies the collections. */
  public RegisterVictim {
    facts = List.copyOf(facts);
  }
}
