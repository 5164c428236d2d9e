/** Rules of single parts, one file a rule. */
@NullMarked
package org.safepathway.identity.issuer;

import org.jspecify.annotations.NullMarked;
