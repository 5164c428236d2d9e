package org.safepathway.referral.inside;

/**
 * The service has it.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Receive(String reference) implements Act {}
