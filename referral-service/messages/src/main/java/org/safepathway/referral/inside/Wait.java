package org.safepathway.referral.inside;

/**
 * The service puts it on its waiting list.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Wait(String reference) implements Act {}
