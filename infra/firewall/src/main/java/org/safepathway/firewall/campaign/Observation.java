package org.safepathway.firewall.campaign;

/**
 * One thing that was seen on one side.
 *
 * @param where who looked at what
 * @param seen what they saw
 */
record Observation(String where, String seen) {}
