/**
 * The port from desks in other processes to the inside: over mutual TLS, on a port of its own.
 * Which room may call what is one table, {@code RoomPorts}. No rule about victims lives here, and
 * no fact is read here.
 */
@NullMarked
package org.safepathway.standalone.wire;

import org.jspecify.annotations.NullMarked;
