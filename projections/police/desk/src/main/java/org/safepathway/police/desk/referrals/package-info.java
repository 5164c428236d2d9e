/**
 * An officer’s referrals: sending one, seeing its coarse state, taking it back, correcting it.
 * Nothing that was sent can be read back here (DOMAIN.md rules 4 and 14).
 */
@NullMarked
package org.safepathway.police.desk.referrals;

import org.jspecify.annotations.NullMarked;
