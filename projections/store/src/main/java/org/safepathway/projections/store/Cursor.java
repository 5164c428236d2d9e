package org.safepathway.projections.store;

/**
 * Where a page ended. Opaque: sealed under a key of the database, bound to the list that it was
 * given for, safe in an address. It says nothing about ids, keys or positions.
 *
 * @param value URL-safe text
 */
public record Cursor(String value) {}
