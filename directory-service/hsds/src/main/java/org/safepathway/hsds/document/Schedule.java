package org.safepathway.hsds.document;

import java.util.UUID;

/**
 * When a service is open ({@code schedule.json}).
 *
 * @param description the hours in words
 */
public record Schedule(UUID id, String description) {}
