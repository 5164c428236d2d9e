/**
 * Finds the services that fit a situation and says why: a pure function over the public face of the
 * offers, whose rules are data. Runs in the room of whoever asks, so that no criteria travel. No
 * victim, no status and no request may ever enter.
 */
@NullMarked
package org.safepathway.directory.matching;

import org.jspecify.annotations.NullMarked;
