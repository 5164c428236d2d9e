package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.FactClass.SUPPORT;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.HAZEL_CASEWORKER;
import static org.safepathway.network.Network.MANAGER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.OTHER_OFFICER;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactsOpened;
import org.safepathway.kernel.Actor;

/**
 * A consent that one service takes for another never ends what she agreed with that one itself
 * (DOMAIN.md rules 6 and 7). The stream is Rowan’s.
 */
@Tag("firewall")
class GrantsAreKeptByStageAndTakerTest extends RuleTest {

  /**
   * One row of the rule.
   *
   * @param earlier who took the earlier consent
   * @param later who took the later answer
   * @param ends whether the earlier one ends
   */
  record Row(Actor earlier, Actor later, boolean ends) {}

  static final List<Row> ROWS =
      List.of(
          new Row(OFFICER, OFFICER, true),
          new Row(OFFICER, OTHER_OFFICER, true),
          new Row(OFFICER, WILLOW_CASEWORKER, true),
          new Row(OFFICER, CASEWORKER, true),
          new Row(WILLOW_CASEWORKER, OFFICER, false),
          new Row(WILLOW_CASEWORKER, WILLOW_CASEWORKER, true),
          new Row(WILLOW_CASEWORKER, HAZEL_CASEWORKER, false),
          new Row(WILLOW_CASEWORKER, CASEWORKER, true),
          new Row(CASEWORKER, OFFICER, false),
          new Row(CASEWORKER, WILLOW_CASEWORKER, false),
          new Row(CASEWORKER, MANAGER, true));

  @ParameterizedTest
  @FieldSource("ROWS")
  void aLaterConsentEndsAnEarlierOneOrLeavesIt(Row row) {
    opens(
        IDENTITY,
        !row.ends(),
        scenario.agreed(row.earlier(), IDENTITY),
        scenario.agreed(row.later(), SUPPORT));
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void theLaterOneHoldsInAnyCase(Row row) {
    opens(
        SUPPORT,
        true,
        scenario.agreed(row.earlier(), IDENTITY),
        scenario.agreed(row.later(), SUPPORT));
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void aLaterRefusalEndsTheSame(Row row) {
    opens(
        IDENTITY,
        !row.ends(),
        scenario.agreed(row.earlier(), IDENTITY),
        scenario.saidNo(row.later()));
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void aWithdrawalEndsEveryOne(Row row) {
    opens(
        IDENTITY,
        false,
        scenario.agreed(row.earlier(), IDENTITY),
        scenario.agreed(row.later(), IDENTITY),
        scenario.withdrew());
  }

  @Test
  void whatIsDisclosedIsTheUnionOfTheGrants() {
    scenario
        .given(
            scenario.agreed(CASEWORKER, STATUS),
            scenario.agreed(WILLOW_CASEWORKER, IDENTITY),
            scenario.agreed(HAZEL_CASEWORKER, SUPPORT),
            scenario.agreed(OFFICER, RISK))
        .when(scenario.opening(CASEWORKER, STATUS, IDENTITY, SUPPORT, RISK))
        .happensAs(FactsOpened.class);
  }

  @Test
  void sheMayWithdrawWhatStandsAfterAnotherServiceHeardARefusal() {
    scenario
        .given(scenario.agreed(CASEWORKER, IDENTITY), scenario.saidNo(WILLOW_CASEWORKER))
        .when(scenario.withdrawing(CASEWORKER))
        .happensAs(ConsentWithdrawn.class);
  }

  private void opens(FactClass factClass, boolean opens, ConsentEvent... history) {
    Scenario.When when = scenario.given(history).when(scenario.opening(CASEWORKER, factClass));
    if (opens) {
      when.happensAs(FactsOpened.class);
    } else {
      when.isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    }
  }
}
