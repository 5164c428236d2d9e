/** Tests of the retention table. */
@NullMarked
package org.safepathway.referral.retention;

import org.jspecify.annotations.NullMarked;
