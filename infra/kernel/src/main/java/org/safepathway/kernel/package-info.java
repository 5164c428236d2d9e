/**
 * The few words that every part of Safe Pathway shares: who acts, which request, what a command, an
 * event and an answer are. Plain Java; no framework and no fact about a person may ever enter.
 */
@NullMarked
package org.safepathway.kernel;

import org.jspecify.annotations.NullMarked;
