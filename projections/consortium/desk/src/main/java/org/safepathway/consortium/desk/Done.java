package org.safepathway.consortium.desk;

/**
 * What an API caller is told of an act.
 *
 * @param id of what it was about
 */
public record Done(String id) {}
