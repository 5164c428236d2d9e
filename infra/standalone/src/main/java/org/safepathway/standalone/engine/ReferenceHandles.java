package org.safepathway.standalone.engine;

import org.safepathway.consent.ConsentId;
import org.safepathway.frontdoor.References;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.inside.Handles;

/** The handles that projectors write are those that the front door reads. */
record ReferenceHandles(References references) implements Handles {

  @Override
  public String referral(OrganisationId organisation, VictimId victim, ReferralId referral) {
    return references.referenceFor(organisation, victim, referral);
  }

  @Override
  public String override(OrganisationId organisation, ConsentId consent) {
    return references.overrideReferenceFor(organisation, consent);
  }

  @Override
  public String shortForm(String handle) {
    return References.shortReference(handle);
  }
}
