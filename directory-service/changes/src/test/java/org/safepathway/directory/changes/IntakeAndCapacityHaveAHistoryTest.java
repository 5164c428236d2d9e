package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.change.Said;

/** What an offer said of its intake and capacity stays, for its own organisation. */
class IntakeAndCapacityHaveAHistoryTest {

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
  void eachIsThereWithWhoSaidItNewestFirst() {
    desk.later(Duration.ofDays(1));
    desk.change(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.WAITING_LIST));
    desk.later(Duration.ofDays(1));
    desk.change(Desk.MANAGER, new Change.SayCapacity(Desk.REFUGE, 8, 0));
    List<Said> history = desk.directory().historyOf(Desk.MANAGER, Desk.REFUGE).orElseThrow();
    assertThat(history)
        .extracting(Said::intake)
        .containsExactly(IntakeState.WAITING_LIST, IntakeState.WAITING_LIST, IntakeState.OPEN);
    assertThat(history.getFirst().capacity())
        .isEqualTo(new Capacity(8, 0, LocalDate.parse("2026-11-28")));
    assertThat(history.getFirst().by()).isEqualTo(Desk.MANAGER.person());
    assertThat(desk.directory().historyOf(Desk.OTHER_MANAGER, Desk.REFUGE)).isEmpty();
    assertThat(desk.directory().historyOf(Desk.CASEWORKER, Desk.REFUGE)).isEmpty();
  }

  @Test
  void describingItAnewLeavesThemAsTheyAre() {
    desk.change(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED));
    desk.change(Desk.MANAGER, new Change.SayCapacity(Desk.REFUGE, 8, 3));
    assertThat(
            desk.said(
                Desk.MANAGER,
                new Change.DescribeOffer(Desk.described(Desk.REFUGE, Desk.ROWAN, "Other rooms."))))
        .isEqualTo("done");
    assertThat(desk.refuge().description()).isEqualTo("Other rooms.");
    assertThat(desk.refuge().intake()).isEqualTo(IntakeState.PAUSED);
    assertThat(desk.refuge().capacity())
        .isEqualTo(new Capacity(8, 3, LocalDate.parse("2026-11-26")));
  }

  @Test
  void moreFreeThanThereIsIsRefused() {
    assertThat(desk.said(Desk.MANAGER, new Change.SayCapacity(Desk.REFUGE, 2, 3)))
        .isEqualTo("more-free-than-places");
    assertThat(desk.said(Desk.MANAGER, new Change.SayCapacity(Desk.REFUGE, 2, -1)))
        .isEqualTo("more-free-than-places");
  }
}
