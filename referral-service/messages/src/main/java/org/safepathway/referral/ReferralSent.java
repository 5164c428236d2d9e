package org.safepathway.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Timers;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/**
 * It was sent.
 *
 * @param referral the referral
 * @param victimId whose
 * @param from the referrer's organisation
 * @param unit the referrer's unit, police only
 * @param offer the offer
 * @param to the receiving organisation
 * @param consentToShare her choice
 * @param lawfulBasis the controller's ground
 * @param highRisk as attested
 * @param policeLinked as attested; it changes nothing that the police see (decision 0005)
 * @param timers the offer's timers at sending
 * @param receiptDue when receipt is overdue
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ReferralSent(
    ReferralId referral,
    VictimId victimId,
    OrganisationId from,
    @Nullable UnitId unit,
    OfferId offer,
    OrganisationId to,
    ConsentToShare consentToShare,
    LawfulBasis lawfulBasis,
    boolean highRisk,
    boolean policeLinked,
    Timers timers,
    Instant receiptDue,
    Stamp stamp)
    implements ReferralEvent {}
