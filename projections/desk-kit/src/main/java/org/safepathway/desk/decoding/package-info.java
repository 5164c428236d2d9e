/**
 * Strict reading of what a caller sent into records, for JSON and forms alike. Works without a web
 * server. What was sent never enters a fault, a message or a log.
 */
@NullMarked
package org.safepathway.desk.decoding;

import org.jspecify.annotations.NullMarked;
