package org.safepathway.projections.positions;

import java.time.Instant;
import java.util.List;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.projecting.Derived;
import org.safepathway.projections.projecting.Projection;
import org.safepathway.projections.store.DocumentCollection;

/** An invented room: a house counts what happened to each. */
final class Counting implements Projection<Counting.Count> {

  static final DocumentCollection COUNTS = DocumentCollection.of("counts");

  private static final OrganisationId HOUSE = new OrganisationId("hazel-house");
  private static final Stamp STAMP =
      new Stamp(
          Instant.EPOCH,
          new Issued(
              new Actor(HOUSE, new PersonId("someone")), new RequestId("request-1"), "print"));

  /** How often. */
  record Count(VictimId victim, int times) {}

  /** Something happened. */
  record Happened(VictimId victimId) implements Event {
    @Override
    public Stamp stamp() {
      return STAMP;
    }
  }

  static Happened to(int victim) {
    return new Happened(new VictimId("%032x".formatted(victim)));
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<Count> workingType() {
    return Count.class;
  }

  @Override
  public List<DocumentCollection> collections() {
    return List.of(COUNTS);
  }

  @Override
  public Count start(VictimId victim) {
    return new Count(victim, 0);
  }

  @Override
  public Count fold(Count count, Event event) {
    return new Count(count.victim(), count.times() + 1);
  }

  @Override
  public List<Derived> derive(Count count) {
    return count.times() == 0
        ? List.of()
        : List.of(
            new Derived(
                HOUSE, COUNTS, "ref-" + count.victim().value().substring(24), List.of(), count));
  }
}
