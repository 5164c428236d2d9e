package org.safepathway.projections.projecting;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.VictimId;

/**
 * An event and where it stands in the stream of all events.
 *
 * @param position the global index, from 0
 * @param victim whose it is
 * @param name the simple name of its type
 * @param event the event, or null where this program cannot read it
 * @param unreadable what is known of it then, else null
 */
public record PositionedEvent(
    long position,
    VictimId victim,
    String name,
    @Nullable Event event,
    @Nullable Unreadable unreadable) {

  /** Whose it is has to be known. */
  public PositionedEvent {
    requireNonNull(victim);
  }

  /** One that can be read. */
  public PositionedEvent(long position, Event event) {
    this(position, event.victimId(), event.getClass().getSimpleName(), event, null);
  }

  /** One that cannot be. */
  PositionedEvent(long position, VictimId victim, String name, Unreadable unreadable) {
    this(position, victim, name, null, unreadable);
  }
}
