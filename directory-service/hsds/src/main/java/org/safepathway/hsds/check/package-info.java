/**
 * Checks a running publisher of HSDS-UK 3.0 in the standard’s way; {@code infra/hsds-check} runs
 * it. It needs the schema validator, which the running platform does without.
 */
@NullMarked
package org.safepathway.hsds.check;

import org.jspecify.annotations.NullMarked;
