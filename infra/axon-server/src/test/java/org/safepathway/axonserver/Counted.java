package org.safepathway.axonserver;

import org.axonframework.serialization.Revision;

/**
 * A counter went up.
 *
 * @param stream which
 * @param to what it is now
 */
@Revision("1")
record Counted(String stream, int to) {}
