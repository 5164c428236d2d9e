/** The commands and events of a Victim stream: her sealed facts, and their erasure. */
@NullMarked
package org.safepathway.referral.victim;

import org.jspecify.annotations.NullMarked;
