/**
 * The table of expectations and the judge: what an observer saw goes in, verdicts come out. Nothing
 * here sends a request.
 */
@NullMarked
package org.safepathway.acceptance.journey.judge;

import org.jspecify.annotations.NullMarked;
