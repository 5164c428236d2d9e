/** The decoder's rules, a file each, on one small form of invented people. */
@NullMarked
package org.safepathway.desk.decoding;

import org.jspecify.annotations.NullMarked;
