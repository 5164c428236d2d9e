/**
 * Random histories of all rooms, made of moves: who asks what over HTTP, and how the same move goes
 * in the other history of the pair. Nothing that runs or compares may ever enter.
 */
@NullMarked
package org.safepathway.firewall.history;

import org.jspecify.annotations.NullMarked;
