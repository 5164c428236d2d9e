package org.safepathway.consent.facts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.ProperName;

/**
 * Where she lives.
 *
 * @param line1 first line
 * @param line2 second line, or null
 * @param town town, or null
 * @param postcode UK postcode in capitals, or null
 */
public record Address(
    @NotBlank @Size(max = 100) @ProperName String line1,
    @Nullable @Size(max = 100) @ProperName String line2,
    @Nullable @Size(max = 100) @ProperName String town,
    @Nullable @Pattern(regexp = "[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}") String postcode) {}
