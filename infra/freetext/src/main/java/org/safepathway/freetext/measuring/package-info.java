/**
 * Measures the words against sentences that somebody labelled: how many that speak of status are
 * missed, and how often the words raise a false alarm. Used by {@code infra/status-words} and by
 * the test that holds the figures.
 */
@NullMarked
package org.safepathway.freetext.measuring;

import org.jspecify.annotations.NullMarked;
