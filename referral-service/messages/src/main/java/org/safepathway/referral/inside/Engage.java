package org.safepathway.referral.inside;

/**
 * She takes up the service.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Engage(String reference) implements Act {}
