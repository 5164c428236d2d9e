package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.Funding;
import org.safepathway.directory.change.Change;

/** Nobody refers to an offer whose funding has ended (DOMAIN.md, the service offer). */
class AnOfferLapsesWithItsFundingTest {

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

  private static final LocalDate SPRING = LocalDate.parse("2027-03-31");

  @Test
  void itStandsUntilTheLastDayAndLapsesOnTheNext() {
    desk.change(
        Desk.MANAGER,
        new Change.RenewFunding(
            Desk.REFUGE, new Funding("A council", LocalDate.parse("2026-04-01"), SPRING)));
    desk.later(Duration.ofDays(125));
    assertThat(desk.directory().registry().standingOffer(Desk.REFUGE)).isPresent();
    assertThat(desk.directory().listed()).hasSize(1);
    desk.later(Duration.ofDays(1));
    assertThat(desk.directory().registry().standingOffer(Desk.REFUGE)).isEmpty();
    assertThat(desk.directory().listed()).isEmpty();
  }

  @Test
  void renewedItStandsAgain() {
    itStandsUntilTheLastDayAndLapsesOnTheNext();
    assertThat(
            desk.said(
                Desk.MANAGER,
                new Change.RenewFunding(
                    Desk.REFUGE,
                    new Funding("A council", SPRING.plusDays(1), SPRING.plusYears(1)))))
        .isEqualTo("done");
    assertThat(desk.directory().registry().standingOffer(Desk.REFUGE)).isPresent();
  }

  @Test
  void fundingThatHasEndedIsRefused() {
    assertThat(
            desk.said(
                Desk.MANAGER,
                new Change.RenewFunding(
                    Desk.REFUGE,
                    new Funding("A council", SPRING.minusYears(2), SPRING.minusYears(1)))))
        .isEqualTo("funding-has-ended");
  }
}
