/** Tests of the specialist desk over HTTP, a file per rule. */
@NullMarked
package org.safepathway.specialist.desk;

import org.jspecify.annotations.NullMarked;
