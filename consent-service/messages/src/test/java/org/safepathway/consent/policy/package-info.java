@NullMarked
package org.safepathway.consent.policy;

import org.jspecify.annotations.NullMarked;
