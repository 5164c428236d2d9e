package org.safepathway.hsds.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A language spoken without an interpreter ({@code language.json}).
 *
 * @param name its English name
 * @param code its BCP 47 tag
 * @param note the dialects, or null
 */
public record LanguageSpoken(UUID id, String name, String code, @Nullable String note) {}
