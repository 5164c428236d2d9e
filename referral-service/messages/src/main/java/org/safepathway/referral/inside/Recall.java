package org.safepathway.referral.inside;

/**
 * The referrer takes a referral back before receipt.
 *
 * @param reference the organisation's own reference of the referral
 */
public record Recall(String reference) implements Act {}
