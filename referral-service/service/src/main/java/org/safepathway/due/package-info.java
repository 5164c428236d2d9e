/**
 * Deadlines: an index of what becomes due, folded from events, and a ticker that sends the
 * idempotent commands. The streams judge each deadline again by the clock, so the index may be
 * late, early or rebuilt. A scheduler, Spring, and any fact about a person may never enter.
 */
@NullMarked
package org.safepathway.due;

import org.jspecify.annotations.NullMarked;
