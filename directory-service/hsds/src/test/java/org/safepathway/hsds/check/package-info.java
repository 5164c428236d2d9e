@NullMarked
package org.safepathway.hsds.check;

import org.jspecify.annotations.NullMarked;
