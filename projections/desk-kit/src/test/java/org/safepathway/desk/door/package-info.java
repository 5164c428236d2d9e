/** Who is let into a room and who is not, on the real registry. */
@NullMarked
package org.safepathway.desk.door;

import org.jspecify.annotations.NullMarked;
