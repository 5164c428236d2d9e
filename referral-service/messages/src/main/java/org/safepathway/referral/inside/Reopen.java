package org.safepathway.referral.inside;

/**
 * The service takes a closed one up again.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Reopen(String reference) implements Act {}
