/**
 * Looks for canaries: texts and keys that must be nowhere are searched in every byte that a run
 * left, in every form in which they might hide. It knows bytes only; what a canary stands for may
 * never enter.
 */
@NullMarked
package org.safepathway.acceptance.canary;

import org.jspecify.annotations.NullMarked;
