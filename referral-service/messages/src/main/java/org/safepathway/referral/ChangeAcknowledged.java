package org.safepathway.referral;

import java.util.List;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * The service has seen that who she is or how she may be contacted was changed (DOMAIN.md rule 20).
 *
 * @param referral the referral
 * @param victimId whose
 * @param facts the newer facts
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ChangeAcknowledged(
    ReferralId referral, VictimId victimId, List<FactId> facts, Stamp stamp)
    implements ReferralEvent {

  /** Copies the collections. */
  public ChangeAcknowledged {
    facts = List.copyOf(facts);
  }
}
