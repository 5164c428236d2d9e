package org.safepathway.hsds.importing;

/**
 * One thing that is wrong with a record. It never repeats what was sent.
 *
 * @param path the field, for example {@code service_areas[0].name}; empty for the whole record
 * @param code what is wrong
 */
public record Fault(String path, ImportFault code) {}
