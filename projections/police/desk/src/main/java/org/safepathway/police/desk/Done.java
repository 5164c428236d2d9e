package org.safepathway.police.desk;

/**
 * What an API caller is told of an act.
 *
 * @param reference the force’s own handle of what it was about; empty where there is none
 */
public record Done(String reference) {}
