@NullMarked
package org.safepathway.hsds.importing;

import org.jspecify.annotations.NullMarked;
