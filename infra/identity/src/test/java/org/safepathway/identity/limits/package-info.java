/** Rules of single parts, one file a rule. */
@NullMarked
package org.safepathway.identity.limits;

import org.jspecify.annotations.NullMarked;
