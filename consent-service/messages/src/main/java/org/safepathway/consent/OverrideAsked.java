package org.safepathway.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.Stamp;

/**
 * An override waits for a second person.
 *
 * @param consent the stream
 * @param offer the one service
 * @param referral the referral to be sent once authorised
 * @param lawfulBasis the asking controller's ground, another field than her choice (DOMAIN.md rule
 *     11)
 * @param policeLinked whether a duty manager of the receiving service must authorise
 * @param unit the asker's unit when it was asked, police only; null also where it was asked before
 *     this was kept
 * @param escalatesAt when it is escalated
 * @param expiresAt when it is over
 * @param stamp when and by whom
 */
@EventVersion(2)
public record OverrideAsked(
    ConsentId consent,
    OfferId offer,
    String referral,
    LawfulBasis lawfulBasis,
    boolean policeLinked,
    @Nullable UnitId unit,
    Instant escalatesAt,
    Instant expiresAt,
    Stamp stamp)
    implements ConsentEvent {}
