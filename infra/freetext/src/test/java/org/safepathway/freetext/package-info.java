/** The rules by which free text is judged, one test each. */
@NullMarked
package org.safepathway.freetext;

import org.jspecify.annotations.NullMarked;
