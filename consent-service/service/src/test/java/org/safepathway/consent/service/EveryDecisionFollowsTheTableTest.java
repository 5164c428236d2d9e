package org.safepathway.consent.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.consent.service.Scenario.CONSENT;
import static org.safepathway.consent.service.Scenario.NOW;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.ROWAN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.FingerprintConsentRecorded;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.policy.Basis;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.directory.Language;
import org.safepathway.directory.OrganisationKind;

/**
 * Exhaustively: on each ground and for each class, an opening, the confirmation of a grant and the
 * recording of a status are decided as the table of disclosure says, and nowhere otherwise.
 */
@Tag("firewall")
class EveryDecisionFollowsTheTableTest extends RuleTest {

  /** A class and a ground on which it is asked for. */
  record Asked(FactClass factClass, Basis basis) {}

  static Stream<Asked> everyClassAndBasis() {
    return Arrays.stream(FactClass.values())
        .flatMap(
            factClass -> Arrays.stream(Basis.values()).map(basis -> new Asked(factClass, basis)));
  }

  @ParameterizedTest
  @MethodSource("everyClassAndBasis")
  void anOpeningIsDecidedAsTheTableSays(Asked asked) {
    Scenario each = another();
    Scenario.When when =
        each.given(stream(each, asked)).when(each.opening(CASEWORKER, asked.factClass()));
    if (expected(asked)) {
      when.happensAs(FactsOpened.class);
    } else {
      when.isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    }
  }

  @ParameterizedTest
  @MethodSource("everyClassAndBasis")
  void aGrantIsConfirmedAsTheTableSays(Asked asked) {
    Scenario each = another();
    Scenario.When when =
        each.given(stream(each, asked)).when(each.confirming(CASEWORKER, asked.factClass()));
    if (expected(asked)) {
      when.isSoAlready();
    } else {
      when.isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStatusIsRecordedAsTheTableSays(Basis basis) {
    Scenario each = another();
    Asked asked = new Asked(FactClass.STATUS, basis);
    Scenario.When when = each.given(stream(each, asked)).when(each.recordingStatus(CASEWORKER));
    if (expected(asked)) {
      when.happensAs(org.safepathway.consent.StatusRecorded.class);
    } else {
      when.isRefused(ConsentRefusal.NO_LIVE_CONSENT);
    }
  }

  @Test
  void theStreamHasNoGroundThatItsEventsDoNotGive() {
    for (Asked asked : everyClassAndBasis().toList()) {
      ConsentState state = ConsentState.NOTHING;
      for (ConsentEvent event : stream(scenario, asked)) {
        state = state.evolve(event);
      }
      Set<Basis> grounds = EnumSet.of(Basis.NONE);
      if (asked.basis() != Basis.ANOTHERS_CONSENT) {
        grounds.add(asked.basis());
      }
      if (state.grantedAt(NOW)) {
        grounds.add(Basis.OWN_RECORDING);
      }
      assertThat(state.groundsAt(asked.factClass(), NOW)).as(asked.toString()).isEqualTo(grounds);
    }
  }

  // An organisation of another kind has no staff who may ask; the table refuses all the same.
  @ParameterizedTest
  @EnumSource
  void whoIsNotOpenOrNoSpecialistIsToldNothing(OrganisationKind audience) {
    ConsentState state =
        ConsentState.NOTHING.evolve(scenario.confirmed(EnumSet.allOf(FactClass.class)));
    scenario.network.turnInto(ROWAN, audience);
    Circumstances now = new Circumstances(NOW, scenario.network, scenario.attestations);
    for (FactClass each : FactClass.values()) {
      assertThat(now.disclosed(state, ROWAN, Set.of(each)))
          .isEqualTo(Disclosure.table().allowsOnAny(each, audience, state.groundsAt(each, NOW)));
    }
    scenario.network.close(ROWAN);
    assertThat(now.disclosed(state, ROWAN, Set.of())).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aConsentNamesOnlyWhatTheTableDisclosesOnOne(FactClass factClass) {
    boolean named =
        RecordingConsent.decide(
                ConsentState.NOTHING,
                scenario.recording(Scenario.given(Set.of(factClass), 20), CASEWORKER),
                new Circumstances(NOW, scenario.network, scenario.attestations))
            instanceof Decision.Happens;
    assertThat(named)
        .isEqualTo(
            Disclosure.table()
                .allows(factClass, OrganisationKind.SPECIALIST, Basis.OWN_CONSENT_CONFIRMED));
    boolean byPolice =
        RecordingConsent.decide(
                ConsentState.NOTHING,
                scenario.recording(Scenario.given(Set.of(factClass), 20), OFFICER),
                new Circumstances(NOW, scenario.network, scenario.attestations))
            instanceof Decision.Happens;
    assertThat(byPolice)
        .isEqualTo(
            Disclosure.table()
                .allows(factClass, OrganisationKind.SPECIALIST, Basis.OWN_CONSENT_PROVISIONAL));
  }

  private static boolean expected(Asked asked) {
    boolean granted =
        switch (asked.basis()) {
          case OWN_CONSENT_CONFIRMED, OWN_CONSENT_PROVISIONAL, OVERRIDE, OWN_RECORDING -> true;
          case ANOTHERS_CONSENT, STATISTICS_CONSENT, FINGERPRINT_CONSENT, NONE -> false;
        };
    Disclosure table = Disclosure.table();
    return table.allows(asked.factClass(), OrganisationKind.SPECIALIST, asked.basis())
        || (granted
            && table.allows(asked.factClass(), OrganisationKind.SPECIALIST, Basis.OWN_RECORDING));
  }

  /** A stream with this ground for this class and no other; events may say what no rule lets be. */
  private static ConsentEvent[] stream(Scenario scenario, Asked asked) {
    Set<FactClass> named = Set.of(asked.factClass());
    return switch (asked.basis()) {
      case OWN_CONSENT_CONFIRMED -> events(scenario.confirmed(named));
      case OWN_CONSENT_PROVISIONAL -> events(scenario.provisional(named, 20));
      case OVERRIDE -> events(overriding(scenario.authorised(), named));
      case OWN_RECORDING ->
          events(
              scenario.confirmed(
                  Set.of(
                      asked.factClass() == FactClass.RISK ? FactClass.IDENTITY : FactClass.RISK)));
      case STATISTICS_CONSENT -> events(statistics(scenario));
      case FINGERPRINT_CONSENT -> events(fingerprint(scenario));
      // Another organisation's consent is on another stream: this one has nothing.
      case ANOTHERS_CONSENT, NONE -> events();
    };
  }

  private static ConsentEvent[] events(ConsentEvent... events) {
    return events;
  }

  private static OverrideAuthorised overriding(OverrideAuthorised one, Set<FactClass> classes) {
    return new OverrideAuthorised(
        one.consent(),
        one.offer(),
        one.referral(),
        one.lawfulBasis(),
        one.policeLinked(),
        one.askedFor(),
        one.askedBy(),
        one.unit(),
        classes,
        one.until(),
        one.stamp());
  }

  private static ConsentGiven statistics(Scenario scenario) {
    return new ConsentGiven(
        CONSENT,
        Purpose.STATISTICS,
        ConsentStage.CONFIRMED,
        Scenario.given(Set.of(), 20),
        null,
        Set.of(),
        scenario.stamp(CASEWORKER));
  }

  private static FingerprintConsentRecorded fingerprint(Scenario scenario) {
    return new FingerprintConsentRecorded(
        CONSENT,
        new FingerprintRecord(
            FingerprintRecord.EncounterRole.VICTIM,
            FingerprintRecord.Basis.CONSENT,
            true,
            Language.PANJABI,
            ConsentAnswer.GIVEN),
        scenario.stamp(OFFICER));
  }
}
