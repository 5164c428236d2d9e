@NullMarked
package org.safepathway.hsds;

import org.jspecify.annotations.NullMarked;
