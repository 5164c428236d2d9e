package org.safepathway.acceptance.canary;

/**
 * A place where a canary was found. It never says the canary itself.
 *
 * @param where the file or stream; inside a compressed member the offset of that member follows
 * @param offset in bytes
 * @param canary which one
 * @param form in which form
 */
public record Found(String where, long offset, Canary canary, Form form) {}
