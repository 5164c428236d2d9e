package org.safepathway.projections.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.projections.projecting.TestEvents.Broken;
import org.safepathway.projections.projecting.TestEvents.Inner;
import org.safepathway.projections.projecting.TestEvents.Shared;
import org.safepathway.projections.projecting.TestEvents.TestEvent;
import org.safepathway.projections.projecting.TestEvents.Unrelated;
import org.safepathway.projections.projecting.TestEvents.Unstorable;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.sqlite.SqliteReadStores;

/** A victim whose event cannot be folded stands still; the others go on. */
class DeadLetterTest {

  private static final VictimId ONE = TestEvents.victim(1);
  private static final VictimId TWO = TestEvents.victim(2);
  private static final OrganisationId HOUSE = TestEvents.HOUSES.getFirst();

  @TempDir Path folder;
  private ReadStores stores;

  @BeforeEach
  void open() {
    stores = SqliteReadStores.open(folder.resolve("read"));
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Tag("firewall")
  @Test
  void theBrokenEventAndAllBehindItAreParkedInOrderWhateverTheBatches() {
    List<PositionedEvent> events =
        TestEvents.positioned(
            List.<TestEvent>of(
                new Shared(ONE, HOUSE, "what-0"),
                new Broken(ONE),
                new Shared(TWO, HOUSE, "what-2"),
                new Shared(ONE, HOUSE, "what-2"),
                new Unrelated(ONE)));
    for (PositionedEvent event : events) {
      projector().project(List.of(event));
      projector().project(List.of(event));
    }

    assertThat(projector().deadLetters())
        .containsExactly(
            new DeadLetter(ONE, 1, "Broken", "IllegalStateException"),
            new DeadLetter(ONE, 3, "Shared", DeadLetter.BEHIND),
            new DeadLetter(ONE, 4, "Unrelated", DeadLetter.BEHIND));
    assertThat(thing("ref-0001")).contains("what-0");
    assertThat(thing("ref-0002")).contains("what-2");
  }

  @Test
  @Tag("firewall")
  void anEventWhoseDocumentsCannotBeStoredIsParkedToo() {
    projector()
        .project(
            TestEvents.positioned(
                List.<TestEvent>of(
                    new Shared(ONE, HOUSE, "what-0"),
                    new Unstorable(ONE),
                    new Shared(TWO, HOUSE, "what-0"))));

    assertThat(projector().deadLetters())
        .containsExactly(new DeadLetter(ONE, 1, "Unstorable", "IllegalArgumentException"));
    assertThat(thing("ref-0001")).contains("what-0");
    assertThat(thing("ref-0002")).contains("what-0");
  }

  /** Nobody sees that she stands still, for what is nothing of this room’s. */
  @Test
  @Tag("firewall")
  void whatHasNothingToDoWithTheRoomIsLetPassThoughItCannotBeRead() {
    List<PositionedEvent> events =
        List.of(
            new PositionedEvent(0, new Shared(ONE, HOUSE, "what-0")),
            unreadable(1, Unrelated.class),
            new PositionedEvent(2, new Shared(ONE, HOUSE, "what-2")));
    projector().project(events);
    projector().project(events);

    assertThat(projector().deadLetters()).isEmpty();
    assertThat(thing("ref-0001")).contains("what-2");
  }

  @Test
  @Tag("firewall")
  void whatMayHaveToDoWithItIsLetPassAndKept() {
    for (PositionedEvent event :
        List.of(
            new PositionedEvent(0, new Shared(ONE, HOUSE, "what-0")),
            unreadable(1, Inner.class),
            new PositionedEvent(2, new Shared(ONE, HOUSE, "what-2")),
            unreadable(3, Shared.class),
            new PositionedEvent(4, new Shared(ONE, HOUSE, "what-1")))) {
      projector().project(List.of(event));
      projector().project(List.of(event));
    }

    assertThat(projector().deadLetters())
        .containsExactly(
            new DeadLetter(ONE, 1, "Inner", DeadLetter.PASSED),
            new DeadLetter(ONE, 3, "Shared", DeadLetter.UNREADABLE),
            new DeadLetter(ONE, 4, "Shared", DeadLetter.BEHIND));
    assertThat(thing("ref-0001")).contains("what-2");
  }

  private static PositionedEvent unreadable(long position, Class<? extends TestEvent> type) {
    return new PositionedEvent(
        position, ONE, type.getSimpleName(), new Unreadable("stream-1", type));
  }

  @Test
  @Tag("firewall")
  void noMessageOfAnExceptionIsKept() {
    projector().project(TestEvents.positioned(List.of(new Broken(ONE))));

    assertThat(projector().deadLetters()).hasSize(1);
    assertThat(stores.dump()).doesNotContain("a fact that no one may read");
  }

  private Projector<?> projector() {
    return new Projector<>(new TestProjection(), stores, FaultPoint.NONE);
  }

  private String thing(String id) {
    return stores
        .open(StoreName.of(HOUSE))
        .get(TestProjection.THINGS, id)
        .map(Document::body)
        .orElse("");
  }
}
