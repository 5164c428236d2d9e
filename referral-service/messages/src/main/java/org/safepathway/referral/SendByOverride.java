package org.safepathway.referral;

import org.jspecify.annotations.Nullable;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;

/**
 * Sends what a second person authorised (DOMAIN.md rule 10). The authority is theirs: neither
 * whether the asker is still staff nor what the offer takes now is judged again.
 *
 * @param referral the referral
 * @param victimId whose
 * @param offer the one offer
 * @param to the organisation that the override names
 * @param unit the asker's unit when it was asked, police only
 * @param lawfulBasis the asking controller's ground
 * @param policeLinked as attested (DOMAIN.md rule 21)
 * @param issued in the name of whoever asked
 */
public record SendByOverride(
    ReferralId referral,
    VictimId victimId,
    OfferId offer,
    OrganisationId to,
    @Nullable UnitId unit,
    LawfulBasis lawfulBasis,
    boolean policeLinked,
    Issued issued)
    implements ReferralCommand {}
