package org.safepathway.frontdoor;

import static org.safepathway.directory.OrganisationKind.POLICE;

import java.util.Optional;
import org.safepathway.consent.Attestations;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.victim.service.Attested;

/** What the front door checks of sealed facts before it sends anything: a desk is outside. */
final class SealedChecks {

  private final Attestations attestations;

  SealedChecks(Attestations attestations) {
    this.attestations = attestations;
  }

  /** The vault's own word on exactly these facts of this victim, entered by the caller's side. */
  Optional<RefusalReason> refusal(Errand errand, VictimId victim, Vault.Sealed sealed) {
    if (errand.kind() == POLICE
        && !sealed.facts().stream().map(SealedFact::factClass).allMatch(FactClass::policeMaySeal)) {
      return Optional.of(ConsentRefusal.CLASS_NOT_FOR_POLICE);
    }
    return Attested.exactly(
            sealed.facts(), sealed.attestation(), victim, errand.organisation(), attestations)
        ? Optional.empty()
        : Optional.of(ReferralRefusal.ATTESTATION_INVALID);
  }

  /** The same, and it is one note. */
  Optional<RefusalReason> refusalOfNote(Errand errand, VictimId victim, Vault.Sealed sealed) {
    boolean oneNote =
        sealed.facts().size() == 1 && sealed.facts().getFirst().factClass() == FactClass.CASE_NOTE;
    return oneNote ? refusal(errand, victim, sealed) : Optional.of(CommonRefusal.MALFORMED);
  }
}
