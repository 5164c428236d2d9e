package org.safepathway.consent;

import java.util.List;
import java.util.Set;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/**
 * What the vault vouches for about facts that nobody else can read, so that rules about them hold
 * all the same.
 *
 * @param victim whose facts
 * @param recordedBy who entered them
 * @param facts their ids, in the order sealed
 * @param classes the classes present
 * @param complete whether identity and a usable safe-contact instruction are present (DOMAIN.md
 *     rule 12)
 * @param highRisk whether the risk fact says high risk of serious harm (DOMAIN.md rule 10)
 * @param overrideReason whether a written reason for an override is present
 * @param policeLinked whether the perpetrator or someone linked is police staff (DOMAIN.md rule 21)
 * @param mac Base64url of the vault's message authentication code over all the above
 */
public record Attestation(
    VictimId victim,
    OrganisationId recordedBy,
    List<FactId> facts,
    Set<FactClass> classes,
    boolean complete,
    boolean highRisk,
    boolean overrideReason,
    boolean policeLinked,
    String mac) {

  /** Copies the collections. */
  public Attestation {
    facts = List.copyOf(facts);
    classes = Set.copyOf(classes);
  }
}
