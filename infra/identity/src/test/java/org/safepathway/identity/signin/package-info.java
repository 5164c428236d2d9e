/** Rules of single parts, one file a rule. */
@NullMarked
package org.safepathway.identity.signin;

import org.jspecify.annotations.NullMarked;
