package org.safepathway.police.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.PersonId;
import org.safepathway.referral.CoarseState;

/**
 * All that a force holds of a referral that one of its officers sent (DOMAIN.md rule 14).
 *
 * @param reference the force's own opaque handle
 * @param shortReference its display form
 * @param offer the offer it was sent to
 * @param officer who sent it, the only one who may see it (DOMAIN.md rule 21)
 * @param unit the officer's unit when it was sent, or null
 * @param state the coarse state
 * @param sentAt when it was sent
 * @param stateAt since when the coarse state holds; finer steps never move it
 */
public record PoliceReferral(
    String reference,
    String shortReference,
    OfferId offer,
    PersonId officer,
    @Nullable UnitId unit,
    CoarseState state,
    Instant sentAt,
    Instant stateAt) {}
