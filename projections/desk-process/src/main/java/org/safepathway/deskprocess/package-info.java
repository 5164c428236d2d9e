/**
 * What a desk needs to be a process of its own: its ports over mutual TLS, its organisations’
 * databases, and sign-in. No room’s pages live here, no rule, and no way to the events.
 */
@NullMarked
package org.safepathway.deskprocess;

import org.jspecify.annotations.NullMarked;
