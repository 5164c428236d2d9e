package org.safepathway.projections.projecting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;

/** Invented events, and histories of them. */
final class TestEvents {

  static final List<OrganisationId> HOUSES =
      List.of(
          new OrganisationId("hazel-house"),
          new OrganisationId("oak-house"),
          new OrganisationId("rowan-house"));

  private static final Stamp STAMP =
      new Stamp(
          Instant.EPOCH,
          new Issued(
              new Actor(HOUSES.getFirst(), new PersonId("someone")),
              new RequestId("request-1"),
              "fingerprint"));

  private TestEvents() {}

  /** An invented event. */
  sealed interface TestEvent extends Event {
    @Override
    default Stamp stamp() {
      return STAMP;
    }
  }

  /** An organisation comes to hold something. */
  record Shared(VictimId victimId, OrganisationId house, String what) implements TestEvent {}

  /** An organisation holds it no more. */
  record Withdrawn(VictimId victimId, OrganisationId house) implements TestEvent {}

  /** Says nothing to the projection. */
  record Unrelated(VictimId victimId) implements TestEvent {}

  /** Changes the working document and no other. */
  record Inner(VictimId victimId) implements TestEvent {}

  /** Cannot be folded. */
  record Broken(VictimId victimId) implements TestEvent {}

  /** Can be folded, but what is derived from it cannot be stored. */
  record Unstorable(VictimId victimId) implements TestEvent {}

  static VictimId victim(int number) {
    return new VictimId("%032x".formatted(number));
  }

  /** A random history; the same seed gives the same one. */
  static List<TestEvent> history(Random random, int length, int victims) {
    List<TestEvent> events = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      VictimId victim = victim(random.nextInt(victims));
      OrganisationId house = HOUSES.get(random.nextInt(HOUSES.size()));
      events.add(
          switch (random.nextInt(40)) {
            case 0 -> new Broken(victim);
            case 1 -> new Unstorable(victim);
            case 2, 3, 4, 5, 6 -> new Unrelated(victim);
            case 7, 8, 9, 10, 11 -> new Inner(victim);
            case 12, 13, 14, 15, 16, 17, 18, 19, 20 -> new Withdrawn(victim, house);
            // Few different values, so that documents go back to what they were.
            default -> new Shared(victim, house, "what-" + random.nextInt(3));
          });
    }
    return events;
  }

  static List<PositionedEvent> positioned(List<? extends Event> events) {
    List<PositionedEvent> positioned = new ArrayList<>();
    for (Event event : events) {
      positioned.add(new PositionedEvent(positioned.size(), event));
    }
    return positioned;
  }
}
