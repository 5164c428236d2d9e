package org.safepathway.consent.facts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A child of hers.
 *
 * @param age in years
 * @param note what to know, or null
 */
public record Child(@Min(0) @Max(25) int age, @Nullable @Size(max = 200) String note) {}
