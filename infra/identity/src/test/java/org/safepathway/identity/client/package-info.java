/** Rules of single parts, one file a rule. */
@NullMarked
package org.safepathway.identity.client;

import org.jspecify.annotations.NullMarked;
