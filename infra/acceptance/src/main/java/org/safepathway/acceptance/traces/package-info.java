/**
 * Takes what processes tell the operator of the way of requests, as a collector would, so that
 * tests can look at all of it.
 */
@NullMarked
package org.safepathway.acceptance.traces;

import org.jspecify.annotations.NullMarked;
