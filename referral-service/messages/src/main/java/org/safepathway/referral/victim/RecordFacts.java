package org.safepathway.referral.victim;

import java.util.List;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.VictimId;

/**
 * Adds facts, or corrects some by new ones that supersede them.
 *
 * @param victim whose
 * @param facts her sealed facts
 * @param attestation the vault's word on exactly these facts
 * @param issued who, under which request
 */
public record RecordFacts(
    VictimId victim, List<SealedFact> facts, Attestation attestation, Issued issued)
    implements VictimCommand {

  /** Copies the collections. */
  public RecordFacts {
    facts = List.copyOf(facts);
  }
}
