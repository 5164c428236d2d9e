package org.safepathway.desk;

/**
 * A path to which a document may be sent, and so one of the few that take a form with a file or a
 * longer body; a desk contributes a bean for each.
 *
 * @param path without a variable in it, for example {@code /test/documents}
 * @param mostBytes the longest document
 */
public record UploadPath(String path, int mostBytes) {}
