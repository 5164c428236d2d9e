package org.safepathway.specialist.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;

/**
 * A sealed fact that this organisation may hold.
 *
 * @param sealed the fact; it opens at the vault only
 * @param recordedAt when it was recorded
 * @param supersededBy the fact that corrects it, or null while it stands
 */
public record HeldFact(SealedFact sealed, Instant recordedAt, @Nullable FactId supersededBy) {}
