/**
 * The vault: seals typed facts, keeps their keys, and opens them once the Consent stream has
 * decided and recorded. Plaintext exists here between two calls only; it may never enter a command,
 * an event, a log or an exception's text.
 */
@NullMarked
package org.safepathway.vault;

import org.jspecify.annotations.NullMarked;
