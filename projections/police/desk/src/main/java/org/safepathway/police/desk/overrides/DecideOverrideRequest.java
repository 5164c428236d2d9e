package org.safepathway.police.desk.overrides;

/**
 * A supervisor’s answer.
 *
 * @param authorised whether they agree
 */
record DecideOverrideRequest(boolean authorised) {}
