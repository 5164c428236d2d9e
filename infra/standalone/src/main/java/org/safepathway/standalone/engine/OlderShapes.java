package org.safepathway.standalone.engine;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.eventstore.serial.ShapeChange;
import org.safepathway.referral.victim.FactsRecorded;

/**
 * The older shapes of events that a store may hold, each with what makes the next one of it. In one
 * list, oldest first: whoever gives an event a new version adds a line here and keeps the golden
 * file of the old one.
 */
final class OlderShapes {

  private static final List<ShapeChange> CHANGES =
      List.of(
          ShapeChange.of(ConsentGiven.class, 1, OlderConsents::given),
          ShapeChange.of(ConsentRefused.class, 1, OlderConsents::refused),
          // Nobody kept the asker's unit yet.
          ShapeChange.of(OverrideAsked.class, 1, old -> old.putNull("unit")),
          ShapeChange.of(OverrideAuthorised.class, 1, old -> old.putNull("unit")),
          // Nobody was asked yet how a change was confirmed with her.
          ShapeChange.of(FactsRecorded.class, 1, old -> old.putNull("confirmed")));

  private OlderShapes() {}

  /** What brings every older shape up to date when it is read. */
  static EventUpcasterChain chain() {
    return new EventUpcasterChain(CHANGES.toArray(ShapeChange[]::new));
  }
}
