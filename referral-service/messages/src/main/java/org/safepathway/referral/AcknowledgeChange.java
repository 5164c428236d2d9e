package org.safepathway.referral;

import java.util.List;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.Issued;

/**
 * A caseworker of the service has seen that who she is or how she may be contacted was changed
 * (DOMAIN.md rule 20).
 *
 * @param referral the referral
 * @param facts the newer facts that they were alerted to
 * @param known what was changed, as the service is shown it now
 * @param issued who, under which request
 */
public record AcknowledgeChange(
    ReferralId referral, List<FactId> facts, List<ContactChange> known, Issued issued)
    implements ReferralCommand {

  /** Copies the collections. */
  public AcknowledgeChange {
    facts = List.copyOf(facts);
    known = List.copyOf(known);
  }
}
