package org.safepathway.consent.service;

import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.FACT;
import static org.safepathway.consent.service.Scenario.POLICE_CLASSES;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.OpenFacts;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;

/** A request that is sent again is harmless; an opening is judged anew each time. */
@Tag("firewall")
class RepeatedRequestAnswersTheSameTest extends RuleTest {

  @Test
  void aRepeatedRequestIsDoneAndChangesNothing() {
    RecordConsent command = scenario.recording(Scenario.given(POLICE_CLASSES, 28), OFFICER);
    ConsentGiven given =
        new ConsentGiven(
            CONSENT,
            Purpose.SUPPORT,
            ConsentStage.PROVISIONAL,
            command.record(),
            null,
            Set.of(),
            Scenario.stamp(command.issued()));
    scenario.given(given).when(command).isSoAlready();
  }

  @Test
  void aRepeatedRequestIsDoneEvenIfItWouldBeRefusedNow() {
    RecordConsent command = scenario.recording(Scenario.given(POLICE_CLASSES, 28), OFFICER);
    ConsentGiven given =
        new ConsentGiven(
            CONSENT,
            Purpose.SUPPORT,
            ConsentStage.PROVISIONAL,
            command.record(),
            null,
            Set.of(),
            Scenario.stamp(command.issued()));
    scenario.network.close(ROWAN);
    scenario.given(given).when(command).isSoAlready();
  }

  @Test
  void theSameRequestWithAnotherBodyIsRefused() {
    ConsentGiven given = scenario.confirmed(POLICE_CLASSES);
    Issued reused = new Issued(CASEWORKER, given.stamp().issued().request(), "another-fingerprint");
    scenario
        .given(given)
        .when(new WithdrawConsent(CONSENT, Purpose.SUPPORT, reused))
        .isRefused(CommonRefusal.REQUEST_ID_REUSED);
  }

  @Test
  void aRepeatedOpeningAfterAWithdrawalIsRefused() {
    OpenFacts command = scenario.opening(CASEWORKER, IDENTITY);
    FactsOpened opened =
        new FactsOpened(
            CONSENT,
            Purpose.SUPPORT,
            Set.of(IDENTITY),
            List.of(FACT),
            Scenario.stamp(command.issued()));
    scenario
        .given(
            scenario.confirmed(POLICE_CLASSES),
            opened,
            new ConsentWithdrawn(
                CONSENT, Purpose.SUPPORT, Set.of(ROWAN), scenario.stamp(CASEWORKER)))
        .when(command)
        .isRefused(ConsentRefusal.NO_LIVE_CONSENT);
  }

  @Test
  void aRepeatedOpeningIsRecordedAgain() {
    OpenFacts command = scenario.opening(CASEWORKER, IDENTITY);
    FactsOpened opened =
        new FactsOpened(
            CONSENT,
            Purpose.SUPPORT,
            Set.of(IDENTITY),
            List.of(FACT),
            Scenario.stamp(command.issued()));
    scenario.given(scenario.confirmed(POLICE_CLASSES), opened).when(command).happens(opened);
  }

  @Test
  void anOpeningIsNotRememberedAsARequest() {
    OpenFacts opening = scenario.opening(CASEWORKER, IDENTITY);
    FactsOpened opened =
        new FactsOpened(
            CONSENT,
            Purpose.SUPPORT,
            Set.of(IDENTITY),
            List.of(FACT),
            Scenario.stamp(opening.issued()));
    Issued sameRequest = new Issued(CASEWORKER, opening.issued().request(), "of-a-withdrawal");

    scenario
        .given(scenario.confirmed(POLICE_CLASSES), opened)
        .when(new WithdrawConsent(CONSENT, Purpose.SUPPORT, sameRequest))
        .happensAs(ConsentWithdrawn.class);
  }
}
