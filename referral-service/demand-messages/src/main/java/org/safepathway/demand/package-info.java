/**
 * A need that nobody took, told to a consortium without the person (decision 0020): what is told of
 * it, who may be asked back, and the ports for both. Closed sets only: no text, no name, no date of
 * birth, nothing finer than a local authority and a group of languages may ever enter, and nothing
 * that speaks of status (DOMAIN.md rules 5 and 27).
 */
@NullMarked
package org.safepathway.demand;

import org.jspecify.annotations.NullMarked;
