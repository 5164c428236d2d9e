/** Tests of single rules that an officer’s referral must keep. */
@NullMarked
package org.safepathway.police.desk.referrals;

import org.jspecify.annotations.NullMarked;
