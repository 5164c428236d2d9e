package org.safepathway.firewall.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.firewall.leaks.Judging.Outcome.BROKEN;
import static org.safepathway.firewall.leaks.Judging.Outcome.FOUND;
import static org.safepathway.firewall.leaks.Judging.Outcome.NOT_FOUND;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepathway.firewall.leaks.Judging.Judgement;

/**
 * The control: a test that is red, broken or missing without a leak finds none, and the campaign
 * fails and says which it was.
 */
class NamedTestsAreGreenWithoutALeakTest {

  private static final String NAMED = "NothingIsToldTest";
  private static final Report GREEN = new Report.Green(4);
  private static final Report RED = new Report.Red(List.of("NothingIsToldTest#noWord"));
  private static final Report BROKE = new Report.Broken("no end");
  private static final List<Judgement> ONE_FOUND = List.of(new Judgement(FOUND, "Test#a"));

  @Test
  void aTestThatIsGreenWithoutTheLeakAndRedWithItFindsIt() {
    assertThat(Judging.of(NAMED, GREEN, () -> RED).outcome()).isEqualTo(FOUND);
  }

  @Test
  void aTestThatIsRedAnywayFindsNothing() {
    assertThat(Judging.of(NAMED, RED, () -> RED))
        .isEqualTo(
            new Judgement(
                NOT_FOUND, "NothingIsToldTest is red without a leak: NothingIsToldTest#noWord"));
  }

  @Test
  void aTestThatBreaksAnywayFindsNothing() {
    assertThat(Judging.of(NAMED, BROKE, () -> RED))
        .isEqualTo(
            new Judgement(NOT_FOUND, "NothingIsToldTest says nothing without a leak: no end"));
  }

  @Test
  void aNameOfNoTestFindsNothing() {
    assertThat(Judging.of(NAMED, new Report.Green(0), () -> RED))
        .isEqualTo(
            new Judgement(NOT_FOUND, "NothingIsToldTest is no test of the firewall that runs"));
  }

  @Test
  void theCampaignIsGoodIfAllAreGreenWithoutALeakAndAllLeaksAreFound() {
    assertThat(Judging.isGood(Map.of(NAMED, GREEN), ONE_FOUND, 1)).isTrue();
  }

  @Test
  void aTestThatIsNotGreenWithoutALeakFailsTheCampaign() {
    assertThat(Judging.isGood(Map.of(NAMED, RED), ONE_FOUND, 1)).isFalse();
    assertThat(Judging.isGood(Map.of(NAMED, BROKE), ONE_FOUND, 1)).isFalse();
    assertThat(Judging.isGood(Map.of(NAMED, new Report.Green(0)), ONE_FOUND, 1)).isFalse();
  }

  @Test
  void aLeakThatIsNotFoundOrBrokenFailsTheCampaign() {
    Map<String, Report> control = Map.of(NAMED, GREEN);

    assertThat(Judging.isGood(control, List.of(new Judgement(NOT_FOUND, "green")), 1)).isFalse();
    assertThat(Judging.isGood(control, List.of(new Judgement(BROKEN, "no end")), 1)).isFalse();
    assertThat(Judging.isGood(control, ONE_FOUND, 2)).isFalse();
    assertThat(Judging.isGood(control, List.of(), 0)).isFalse();
  }
}
