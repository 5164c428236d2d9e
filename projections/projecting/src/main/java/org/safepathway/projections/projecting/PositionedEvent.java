package org.safepathway.projections.projecting;

import org.safepathway.kernel.Event;

/**
 * An event and where it stands in the stream of all events.
 *
 * @param position the global index, from 0
 * @param event the event
 */
public record PositionedEvent(long position, Event event) {}
