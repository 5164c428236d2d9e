package org.safepathway.referral;

import java.util.List;
import org.safepathway.kernel.Issued;

/**
 * The service tried to reach her.
 *
 * @param referral the referral
 * @param result what came of it
 * @param known what was changed of who she is and how she may be contacted, as the service is shown
 *     it now: refused while it has not acknowledged it (DOMAIN.md rule 20)
 * @param issued who, under which request
 */
public record RecordContact(
    ReferralId referral, ContactResult result, List<ContactChange> known, Issued issued)
    implements ReferralCommand {

  /** Copies the collections. */
  public RecordContact {
    known = List.copyOf(known);
  }
}
