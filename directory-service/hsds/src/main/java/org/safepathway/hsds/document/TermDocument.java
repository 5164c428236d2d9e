package org.safepathway.hsds.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of a taxonomy ({@code taxonomy_term.json}).
 *
 * @param parentId the wider term, or null
 * @param taxonomy the name of the taxonomy
 * @param term its stable code
 */
public record TermDocument(
    UUID id,
    String name,
    String description,
    @Nullable UUID parentId,
    String taxonomy,
    UUID taxonomyId,
    String term) {}
