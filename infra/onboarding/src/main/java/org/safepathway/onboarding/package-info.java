/**
 * Lets the staff of an organisation join and leave at the identity provider. What somebody may do,
 * and since when no longer, is decided by our registry alone; nothing about a victim may enter.
 */
@NullMarked
package org.safepathway.onboarding;

import org.jspecify.annotations.NullMarked;
