package org.safepathway.police.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.PersonId;

/**
 * An override that waits for a supervisor of this force (DOMAIN.md rule 10). One that is linked to
 * the police is never here.
 *
 * @param reference the force's own opaque handle
 * @param shortReference its display form
 * @param offer the one service
 * @param unit the asker's unit when it was asked, or null
 * @param asker who asked; somebody else decides
 * @param askedAt when
 * @param escalated whether nobody answered in time
 * @param expiresAt when it is over
 */
public record PoliceOverride(
    String reference,
    String shortReference,
    OfferId offer,
    @Nullable UnitId unit,
    PersonId asker,
    Instant askedAt,
    boolean escalated,
    Instant expiresAt) {}
