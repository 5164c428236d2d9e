package org.safepathway.demand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.demand.Demand;
import org.safepathway.demand.Figures;
import org.safepathway.demand.NeedGroup;
import org.safepathway.directory.LocalAuthority;

/** What she took back counts no more, and nothing else goes with it (DOMAIN.md rules 18 and 27). */
@Tag("firewall")
class WhoeverTookItBackIsCountedNoMoreTest {

  /** From the Wednesday to the Monday after. */
  private static final Duration UNTIL_NEXT_WEEK = Duration.ofDays(5);

  /** From that Wednesday to the first day after the period of thirteen weeks. */
  private static final Duration UNTIL_NEXT_PERIOD = Duration.ofDays(33);

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
  void whatOneTakesBackLeavesWhatTheOthersAgreedTo() {
    List<String> three = told(3);

    takeBack(three.getFirst());

    assertThat(room.seen()).hasSize(2);
  }

  @Test
  void fiveOfOneAreaShowItOnceTheirWeekIsOver() {
    told(5);
    assertThat(room.seen()).hasSize(5).extracting(Demand::area).containsOnlyNulls();

    room.later(UNTIL_NEXT_WEEK);

    assertThat(room.seen()).hasSize(5).extracting(Demand::area).containsOnly(LocalAuthority.DUDLEY);
  }

  @Test
  void fourThatAreLeftOfFiveDoNot() {
    takeBack(told(5).getFirst());

    room.later(UNTIL_NEXT_WEEK);

    assertThat(room.seen()).hasSize(4).extracting(Demand::area).containsOnlyNulls();
    room.restart();
    assertThat(room.seen()).extracting(Demand::area).containsOnlyNulls();
  }

  @Test
  void fiveThatAreLeftOfSixDo() {
    takeBack(told(6).getFirst());

    room.later(UNTIL_NEXT_WEEK);

    assertThat(room.seen()).hasSize(5).extracting(Demand::area).containsOnly(LocalAuthority.DUDLEY);
  }

  @Test
  void figuresAreOfThoseWhoDidNotTakeItBack() {
    List<String> six = told(6);
    room.later(UNTIL_NEXT_WEEK);
    takeBack(six.getFirst());
    room.later(UNTIL_NEXT_PERIOD.minus(UNTIL_NEXT_WEEK));

    assertThat(figures().needs()).isEqualTo(Map.of(NeedGroup.SAFE_PLACE, 5));
    assertThat(figures().areas()).isEqualTo(Map.of(LocalAuthority.DUDLEY, 5));
  }

  @Test
  void whereTooFewAreLeftThereIsNoFigure() {
    takeBack(told(5).getFirst());
    room.later(UNTIL_NEXT_PERIOD);

    assertThat(figures().needs()).isEmpty();
  }

  /** Whoever follows her withdrawals may hear of this one only after that. */
  @Test
  void whoseNeedIsToldAgainWithoutItIsInNoFigure() {
    String reference = told(5).getFirst();
    room.later(Course.STANDS);
    room.unmet.put(reference, false);
    assertThat(room.ask(Room.OFFICER, reference)).isEqualTo("done");
    takeBack(reference);
    room.later(UNTIL_NEXT_PERIOD.minus(Course.STANDS));

    assertThat(figures().needs()).isEmpty();
  }

  @Test
  void whatIsToldAnewOnAConsentGivenAnewCanBeTakenBackAnew() {
    String reference = told(1).getFirst();
    takeBack(reference);
    room.later(Course.STANDS);
    assertThat(room.ask(Room.OFFICER, reference)).isEqualTo("done");
    assertThat(room.seen()).hasSize(1);

    takeBack(reference);

    assertThat(room.seen()).isEmpty();
  }

  /** Whether she took it back meanwhile is not known then. */
  @Test
  void whereTheReferralCannotBeAskedOnceMoreNothingIsShown() {
    String reference = room.furtherUnmet(1).getFirst();
    room.afterHeld = () -> room.afterHeld = WhoeverTookItBackIsCountedNoMoreTest::nobodyAnswers;

    assertThatThrownBy(() -> room.ask(Room.OFFICER, reference)).hasMessage("nobody answers");

    assertThat(room.seen()).isEmpty();
  }

  private static void nobodyAnswers() {
    throw new IllegalStateException("nobody answers");
  }

  private List<String> told(int count) {
    List<String> references = room.furtherUnmet(count);
    assertThat(references.stream().map(reference -> room.ask(Room.OFFICER, reference)))
        .containsOnly("done");
    return references;
  }

  private void takeBack(String reference) {
    room.demands().withdraw(Room.agreement(reference), room.now());
  }

  private Figures figures() {
    return room.demands().figures(Room.COORDINATOR).orElseThrow();
  }
}
