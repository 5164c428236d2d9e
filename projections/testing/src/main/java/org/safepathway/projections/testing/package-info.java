/**
 * What tests of projectors share: an invented network, a victim's story told in events, and random
 * histories from a seed. For tests only; nothing of it may ever be packaged.
 */
@NullMarked
package org.safepathway.projections.testing;

import org.jspecify.annotations.NullMarked;
