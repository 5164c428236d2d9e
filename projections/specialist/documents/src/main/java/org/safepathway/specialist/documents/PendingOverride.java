package org.safepathway.specialist.documents;

import java.time.Instant;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;

/**
 * An override that waits for a duty manager of this organisation, because the perpetrator or
 * someone linked is police staff (DOMAIN.md rule 10).
 *
 * @param reference the organisation's own opaque handle
 * @param shortReference its display form
 * @param offer the offer concerned
 * @param from who asks
 * @param askedAt when
 * @param escalated whether nobody answered in time
 * @param expiresAt when it is over
 */
public record PendingOverride(
    String reference,
    String shortReference,
    OfferId offer,
    OrganisationId from,
    Instant askedAt,
    boolean escalated,
    Instant expiresAt) {}
