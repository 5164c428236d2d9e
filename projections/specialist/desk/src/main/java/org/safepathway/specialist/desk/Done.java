package org.safepathway.specialist.desk;

/**
 * What an API caller is told of an act.
 *
 * @param reference the organisation’s own handle of what it was about
 */
public record Done(String reference) {}
