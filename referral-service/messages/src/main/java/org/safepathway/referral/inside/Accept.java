package org.safepathway.referral.inside;

/**
 * The service takes it.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Accept(String reference) implements Act {}
