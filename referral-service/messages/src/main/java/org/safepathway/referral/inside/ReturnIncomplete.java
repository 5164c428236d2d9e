package org.safepathway.referral.inside;

/**
 * The service returns it as incomplete.
 *
 * @param reference the organisation's own reference of the referral
 */
public record ReturnIncomplete(String reference) implements Act {}
