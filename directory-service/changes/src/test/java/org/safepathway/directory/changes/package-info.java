/** The rules of the directory’s write side, each by a test. */
@NullMarked
package org.safepathway.directory.changes;

import org.jspecify.annotations.NullMarked;
