package org.safepathway.consent.facts;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.ProperName;

/**
 * Whoever harms her.
 *
 * @param name or null if not known
 * @param relationship to her, or null
 * @param whereabouts or null
 */
public record Perpetrator(
    @Nullable @Size(max = 100) @ProperName String name,
    @Nullable @Size(max = 100) String relationship,
    @Nullable @Size(max = 300) String whereabouts) {}
