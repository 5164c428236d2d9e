package org.safepathway.hsds.importing;

import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.ProperName;

/**
 * The texts of a record that everybody will read, so that they can be searched for words that speak
 * of status; that search reads public records only. What is null is not there.
 */
public record RecordTexts(
    String name,
    String description,
    String hours,
    String organization,
    @ProperName @Nullable String email,
    @ProperName @Nullable String url,
    @ProperName @Nullable String phone) {}
