/** Identity against a running server with the real issuer, one rule a file. */
@NullMarked
package org.safepathway.identity;

import org.jspecify.annotations.NullMarked;
