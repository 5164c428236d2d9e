/**
 * The log of events on an Axon Server, in the place of the one file. Nothing of the domain may ever
 * enter, and nothing that knows what an event says.
 */
@NullMarked
package org.safepathway.axonserver;

import org.jspecify.annotations.NullMarked;
