/** The figures that the words must keep. */
@NullMarked
package org.safepathway.freetext.measuring;

import org.jspecify.annotations.NullMarked;
