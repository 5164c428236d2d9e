/** Tests of the kit: the decoder, the components, and a desk of nobody over HTTP. */
@NullMarked
package org.safepathway.desk;

import org.jspecify.annotations.NullMarked;
