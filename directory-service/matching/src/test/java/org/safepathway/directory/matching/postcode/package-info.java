/** What holds of postcode. */
@NullMarked
package org.safepathway.directory.matching.postcode;

import org.jspecify.annotations.NullMarked;
