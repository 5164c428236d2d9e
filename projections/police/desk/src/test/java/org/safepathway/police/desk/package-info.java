/** Tests of the police desk over HTTP, a file per rule. */
@NullMarked
package org.safepathway.police.desk;

import org.jspecify.annotations.NullMarked;
