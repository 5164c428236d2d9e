package org.safepathway.desk;

/**
 * A link to a place in the desk.
 *
 * @param href a path without personal data
 * @param textKey the key of its text
 */
public record Link(String href, String textKey) {}
