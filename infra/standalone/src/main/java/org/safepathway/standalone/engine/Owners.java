package org.safepathway.standalone.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.projecting.StreamOwners;

/**
 * Whose a stream is: her own and those of her consents say it in their names, the others in any of
 * their events that can be read.
 */
final class Owners implements StreamOwners {

  private static final Pattern NAMED = Pattern.compile("(?:victim|consent)-([0-9a-f]{32})(?:-.*)?");

  private final EventStore events;

  Owners(EventStore events) {
    this.events = events;
  }

  @Override
  public Optional<VictimId> of(String stream) {
    Matcher named = NAMED.matcher(stream);
    if (named.matches()) {
      return Optional.of(new VictimId(named.group(1)));
    }
    DomainEventStream read = events.readEvents(stream);
    while (read.hasNext()) {
      try {
        if (read.next().getPayload() instanceof Event event) {
          return Optional.of(event.victimId());
        }
      } catch (RuntimeException unreadable) {
        // The next one may say it.
      }
    }
    return Optional.empty();
  }
}
