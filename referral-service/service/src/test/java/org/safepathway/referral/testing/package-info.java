/** What the tests of this module share: an invented network, a clock, sealed samples. */
@NullMarked
package org.safepathway.referral.testing;

import org.jspecify.annotations.NullMarked;
