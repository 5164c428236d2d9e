package org.safepathway.hsds.document;

import java.util.UUID;

/**
 * A term that is true of a service ({@code attribute.json}).
 *
 * @param linkType what it is linked to: {@code service}
 */
public record Attribute(UUID id, UUID taxonomyTermId, String linkType, TermDocument taxonomyTerm) {}
