package org.safepathway.referral.inside;

/**
 * Erases her record at her wish.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Erase(String reference) implements Act {}
