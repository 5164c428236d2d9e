package org.safepathway.kernel;

/**
 * Who issued a command, under which client-made id, and a fingerprint of what was asked.
 *
 * @param by who acts
 * @param request the client-made id; the same id with another fingerprint is refused
 * @param fingerprint a digest of the request's body in which sealed facts count by their keyed
 *     fingerprint, so that it tells nothing of a fact
 */
public record Issued(Actor by, RequestId request, String fingerprint) {}
