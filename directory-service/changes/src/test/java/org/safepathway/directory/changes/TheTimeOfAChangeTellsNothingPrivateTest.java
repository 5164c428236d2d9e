package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.change.Change;

/** The published time of an offer moves only with what is published: not when a place is taken. */
@Tag("firewall")
class TheTimeOfAChangeTellsNothingPrivateTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aPlaceThatIsTakenDoesNotMoveIt() {
    Instant before = modified();
    desk.later(Duration.ofHours(1));
    desk.change(Desk.MANAGER, new Change.SayCapacity(Desk.REFUGE, 8, 3));
    assertThat(modified()).isEqualTo(before);
    desk.reopen();
    assertThat(modified()).isEqualTo(before);
  }

  @Test
  void whatEverybodyReadsDoes() {
    Instant before = modified();
    desk.later(Duration.ofHours(1));
    desk.change(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED));
    assertThat(modified()).isEqualTo(before.plus(Duration.ofHours(1)));
  }

  private Instant modified() {
    return desk.directory().listed().getFirst().modified();
  }
}
