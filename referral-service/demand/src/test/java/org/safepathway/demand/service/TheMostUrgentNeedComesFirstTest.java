package org.safepathway.demand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.demand.Demand;
import org.safepathway.demand.Demand.Waiting;
import org.safepathway.demand.NeedGroup;
import org.safepathway.demand.RiskBand;
import org.safepathway.demand.UnmetNeed;

/** In which order a co-ordinator sees needs, and how long each has waited. */
class TheMostUrgentNeedComesFirstTest {

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() {
    room = new Room(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void itIsTheOneAtTheGreatestRiskAndThenTheOneThatHasWaitedLongest() {
    told("force-1", NeedGroup.HEALTH, RiskBand.STANDARD);
    told("force-2", NeedGroup.HEALTH, RiskBand.HIGH);
    room.later(Duration.ofDays(7));
    told("force-3", NeedGroup.SAFE_PLACE, RiskBand.HIGH);
    told("force-4", NeedGroup.FAMILY, RiskBand.MEDIUM);

    assertThat(room.seen())
        .extracting(Demand::risk, Demand::need)
        .containsExactly(
            tuple(RiskBand.HIGH, NeedGroup.HEALTH),
            tuple(RiskBand.HIGH, NeedGroup.SAFE_PLACE),
            tuple(RiskBand.MEDIUM, NeedGroup.FAMILY),
            tuple(RiskBand.STANDARD, NeedGroup.HEALTH));
  }

  @Test
  void theOrderOfThoseThatAreAlikeTellsNothing() {
    for (String reference : room.furtherUnmet(20)) {
      assertThat(room.ask(Room.OFFICER, reference)).isEqualTo("done");
    }

    assertThat(room.seen()).hasSize(20).extracting(one -> one.id().value()).isSorted();
  }

  /** In London it is summer time: Monday begins at 23:00 UTC. */
  @Test
  void itWaitsByWeeksThatBeginOnMondayInLondon() {
    told("force-1", NeedGroup.HEALTH, RiskBand.HIGH);
    assertThat(room.only().waiting()).isEqualTo(Waiting.THIS_WEEK);

    room.later(Duration.ofDays(4).plusHours(13).minusSeconds(1));
    assertThat(room.only().waiting()).isEqualTo(Waiting.THIS_WEEK);
    room.later(Duration.ofSeconds(1));
    assertThat(room.only().waiting()).isEqualTo(Waiting.ONE_WEEK);
    room.later(Duration.ofDays(7).minusSeconds(1));
    assertThat(room.only().waiting()).isEqualTo(Waiting.ONE_WEEK);
    room.later(Duration.ofSeconds(1));
    assertThat(room.only().waiting()).isEqualTo(Waiting.LONGER);
  }

  private void told(String reference, NeedGroup need, RiskBand risk) {
    room.unmet.put(reference, true);
    assertThat(room.ask(Room.OFFICER, reference, new UnmetNeed(need, risk, null, null)))
        .isEqualTo("done");
  }
}
