package org.safepathway.directory;

/**
 * A unit of a police force.
 *
 * @param id its id
 * @param name the name that people use
 */
public record Unit(UnitId id, String name) {}
