/**
 * The way of one request through the processes, for the operator: where time went and what ended in
 * a fault. A span has one of four names and how it ended; no page, no act, no person and no
 * organisation may ever enter, and no id of a trace may leave for a page, a log or an event.
 */
@NullMarked
package org.safepathway.operating.traces;

import org.jspecify.annotations.NullMarked;
