/** The rules of matching, one file each. */
@NullMarked
package org.safepathway.directory.matching;

import org.jspecify.annotations.NullMarked;
