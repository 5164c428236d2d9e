package org.safepathway.consent.policy;

/**
 * What the table says of one class, audience and basis.
 *
 * @param allowed whether a fact may be opened
 * @param rule by which rule of DOMAIN.md, 1 to 27
 */
public record Ruling(boolean allowed, int rule) {}
