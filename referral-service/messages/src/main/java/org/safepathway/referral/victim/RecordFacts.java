package org.safepathway.referral.victim;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param confirmed how a change of who she is or how she may be contacted was confirmed with her
 *     (DOMAIN.md rule 20); null where there is none of these
 * @param issued who, under which request
 */
public record RecordFacts(
    VictimId victim,
    List<SealedFact> facts,
    Attestation attestation,
    @Nullable Confirmation confirmed,
    Issued issued)
    implements VictimCommand {

  /** Copies the collections. */
  public RecordFacts {
    facts = List.copyOf(facts);
  }

  /** Of facts whose change is not controlled. */
  public RecordFacts(
      VictimId victim, List<SealedFact> facts, Attestation attestation, Issued issued) {
    this(victim, facts, attestation, null, issued);
  }
}
