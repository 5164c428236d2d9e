package org.safepathway.projections.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.safepathway.projections.projecting.TestEvents.Inner;
import org.safepathway.projections.projecting.TestEvents.Shared;
import org.safepathway.projections.projecting.TestEvents.Unrelated;
import org.safepathway.projections.store.sqlite.SqliteReadStores;

/** What an event does not change is not written: its time of writing would tell of the event. */
@Tag("firewall")
class OnlyChangesAreWrittenTest {

  private static final VictimId ONE = TestEvents.victim(1);
  private static final VictimId TWO = TestEvents.victim(2);
  private static final OrganisationId HOUSE = TestEvents.HOUSES.getFirst();

  @TempDir Path folder;
  private CrashingStores stores;

  @BeforeEach
  void open() {
    stores = new CrashingStores(SqliteReadStores.open(folder.resolve("read")));
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void anEventThatChangesNothingWritesNothing() {
    projector().project(TestEvents.positioned(List.of(new Shared(ONE, HOUSE, "what-0"))));
    Projector<?> projector = projector();
    int before = stores.writes();

    projector.project(
        List.of(
            new PositionedEvent(1, new Unrelated(ONE)),
            new PositionedEvent(2, new Unrelated(TWO)),
            new PositionedEvent(3, new Shared(ONE, HOUSE, "what-0"))));

    assertThat(stores.writes()).isEqualTo(before);
  }

  @Test
  void anEventThatChangesOnlyTheWorkingDocumentTouchesNoOrganisation() {
    projector().project(TestEvents.positioned(List.of(new Shared(ONE, HOUSE, "what-0"))));
    Projector<?> projector = projector();
    int before = stores.writes();

    projector.project(List.of(new PositionedEvent(1, new Inner(ONE))));

    assertThat(stores.writes()).isEqualTo(before + 1);
    assertThat(stores.dump()).contains("\"inner\":1");
  }

  @Test
  void anotherVersionOfTheProjectionAsksForARebuild() {
    projector().project(TestEvents.positioned(List.of(new Shared(ONE, HOUSE, "what-0"))));

    assertThatThrownBy(() -> new Projector<>(new TestProjection(2), stores, FaultPoint.NONE))
        .isInstanceOf(RebuildNeededException.class);
  }

  private Projector<?> projector() {
    return new Projector<>(new TestProjection(), stores, FaultPoint.NONE);
  }
}
