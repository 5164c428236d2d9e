/** An invented network of organisations and people for the tests of this module. */
@NullMarked
package org.safepathway.network;

import org.jspecify.annotations.NullMarked;
