package org.safepathway.hsds.document;

import java.util.UUID;

/**
 * Who pays ({@code funding.json}).
 *
 * @param source in words
 */
public record FundingSource(UUID id, String source) {}
