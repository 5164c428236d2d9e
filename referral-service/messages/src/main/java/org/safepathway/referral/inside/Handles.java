package org.safepathway.referral.inside;

import org.safepathway.consent.ConsentId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;

/**
 * An organisation's own opaque handles, for projectors. The same input gives the same handle at any
 * time, and no handle tells anything to another organisation.
 */
public interface Handles {

  /** The organisation's handle of a referral. */
  String referral(OrganisationId organisation, VictimId victim, ReferralId referral);

  /** The deciding organisation's handle of the override that waits in a Consent stream. */
  String override(OrganisationId organisation, ConsentId consent);

  /** The display form of a handle. */
  String shortForm(String handle);
}
