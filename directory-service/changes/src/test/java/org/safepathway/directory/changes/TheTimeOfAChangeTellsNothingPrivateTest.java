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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** A service says how full it is and that all is true on one form. */
  @ParameterizedTest
  @CsvSource({"1, 2026-11-27T00:00:00Z", "180, 2027-05-24T23:00:00Z"})
  void ofADayOnWhichItWasCheckedItTellsTheDayAlone(int days, Instant midnight) {
    desk.later(Duration.ofDays(days).plusMinutes(83));
    desk.change(Desk.MANAGER, new Change.SayCapacity(Desk.REFUGE, 8, 3));
    desk.change(Desk.MANAGER, new Change.AssureOffer(Desk.REFUGE));
    assertThat(modified()).isEqualTo(midnight);
    desk.reopen();
    assertThat(modified()).isEqualTo(midnight);
  }

  @Test
  void checkedOnTheDayOfAnotherChangeItStaysWhereItWas() {
    desk.later(Duration.ofHours(1));
    desk.change(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED));
    Instant before = modified();
    desk.later(Duration.ofHours(1));
    desk.change(Desk.MANAGER, new Change.AssureOffer(Desk.REFUGE));
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
