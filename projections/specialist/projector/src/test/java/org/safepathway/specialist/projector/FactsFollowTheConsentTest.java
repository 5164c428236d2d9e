package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.SAFE_CONTACT;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.consent.FactClass.SUPPORT;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.BETH;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.victim.VictimRegistered;
import org.safepathway.specialist.documents.HeldConsent;

/** DOMAIN.md rules 7 and 18: an organisation holds what a live consent names for it, no more. */
@Tag("firewall")
class FactsFollowTheConsentTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  private final Story story = Story.of(1);

  @BeforeEach
  void sheIsRegisteredAndReferred() {
    story.registered(HALE, IDENTITY, SAFE_CONTACT, RISK, SUPPORT).sent(REFERRAL, HALE, AMBERWELL);
  }

  @Test
  void withoutConsentThereIsACaseWithoutAnyFact() {
    assertThat(held()).isEmpty();
    assertThat(room().held(AMBERWELL, REFERRAL).holds()).isEmpty();
    assertThat(room().folded().text(AMBERWELL)).doesNotContain(Story.ENVELOPE);
  }

  @Test
  void consentThatComesLaterBringsTheEarlierFacts() {
    story.given(HALE, AMBERWELL, IDENTITY, SAFE_CONTACT);

    assertThat(held()).containsExactly(IDENTITY, SAFE_CONTACT);
    assertThat(room().held(AMBERWELL, REFERRAL).holds()).containsExactly(IDENTITY, SAFE_CONTACT);
  }

  @Test
  void factsThatComeAfterTheConsentAreHeldFromThenOn() {
    story.given(HALE, AMBERWELL, IDENTITY, RISK).recorded(BETH, RISK, SUPPORT);

    assertThat(held()).containsExactly(IDENTITY, RISK, RISK);
    assertThat(room().facts(AMBERWELL, REFERRAL).getLast().sealed().recordedBy())
        .isEqualTo(KESTREL);
    assertThat(room().facts(AMBERWELL, REFERRAL).getLast().recordedAt()).isEqualTo(story.now());
  }

  @Test
  void factsAreThereBeforeReceiptForTriage() {
    story.given(HALE, AMBERWELL, RISK);

    assertThat(room().held(AMBERWELL, REFERRAL).receivedAt()).isNull();
    assertThat(held()).containsExactly(RISK);
  }

  @Test
  void aCorrectedFactStaysMarkedByTheOneThatSupersedesIt() {
    SealedFact wrong = ((VictimRegistered) story.events().getFirst()).facts().get(1);
    story.given(HALE, AMBERWELL, SAFE_CONTACT).corrected(ASHA, wrong);

    assertThat(room().facts(AMBERWELL, REFERRAL))
        .satisfiesExactly(
            old -> {
              assertThat(old.sealed()).isEqualTo(wrong);
              assertThat(old.supersededBy()).isNotNull();
            },
            now -> {
              assertThat(now.sealed().supersedes()).isEqualTo(wrong.id());
              assertThat(now.supersededBy()).isNull();
            });
  }

  @Test
  void aLaterFactOfOneRecorderReplacesTheEarlierAndOneOfAnotherDoesNot() {
    story
        .given(HALE, AMBERWELL, SAFE_CONTACT)
        .recorded(HALE, SAFE_CONTACT)
        .recorded(BETH, SAFE_CONTACT);

    var facts = room().facts(AMBERWELL, REFERRAL);
    assertThat(facts).hasSize(3);
    assertThat(facts.get(0).supersededBy()).isEqualTo(facts.get(1).sealed().id());
    assertThat(facts.get(1).supersededBy()).isNull();
    assertThat(facts.get(2).supersededBy()).isNull();
  }

  @Test
  void narrowingTakesTheClassesAway() {
    story.given(HALE, AMBERWELL, IDENTITY, RISK, SUPPORT).narrowed(ASHA, AMBERWELL, RISK);

    assertThat(held()).containsExactly(IDENTITY, SUPPORT);
    assertThat(consents())
        .singleElement()
        .satisfies(
            consent -> {
              assertThat(consent.state()).isEqualTo(HeldConsent.State.NARROWED);
              assertThat(consent.classes()).containsExactly(IDENTITY, SUPPORT);
            });
  }

  @Test
  void withdrawalTakesEverythingAway() {
    story.given(HALE, AMBERWELL, IDENTITY, RISK).withdrawn(ASHA, AMBERWELL);

    assertGone(HeldConsent.State.WITHDRAWN);
  }

  @Test
  void refusalTakesEverythingAway() {
    story.given(HALE, AMBERWELL, IDENTITY, RISK).refused(ASHA, AMBERWELL, IDENTITY);

    assertGone(HeldConsent.State.REFUSED);
  }

  @Test
  void lapsingTakesEverythingAway() {
    story.given(HALE, AMBERWELL, IDENTITY, RISK).lapsed(AMBERWELL);

    assertGone(HeldConsent.State.LAPSED);
  }

  @Test
  void aNewConsentAfterWithdrawalBringsBackWhatItNamesAndNoMore() {
    story
        .given(HALE, AMBERWELL, IDENTITY, RISK, SUPPORT)
        .withdrawn(ASHA, AMBERWELL)
        .given(ASHA, AMBERWELL, SUPPORT);

    assertThat(held()).containsExactly(SUPPORT);
    assertThat(consents()).extracting(HeldConsent::state).containsExactly(HeldConsent.State.GIVEN);
  }

  @Test
  void aConsentThatASpecialistTakesReplacesTheProvisionalOne() {
    story.given(HALE, AMBERWELL, IDENTITY, RISK).given(ASHA, AMBERWELL, IDENTITY);

    assertThat(held()).containsExactly(IDENTITY);
    assertThat(consents()).extracting(HeldConsent::stage).containsExactly(ConsentStage.CONFIRMED);
  }

  @Test
  void aProvisionalOneDoesNotEndWhatSheAgreedWithTheSpecialist() {
    story.given(ASHA, AMBERWELL, IDENTITY).given(HALE, AMBERWELL, RISK);

    assertThat(held()).containsExactly(IDENTITY, RISK);
    assertThat(consents()).hasSize(2);
  }

  @Test
  void whatAnotherServiceTakesForItDoesNotEndWhatSheAgreedWithItEither() {
    story.given(ASHA, AMBERWELL, IDENTITY).given(BETH, AMBERWELL, RISK);

    assertThat(held()).containsExactly(IDENTITY, RISK);
    assertThat(consents())
        .extracting(HeldConsent::takenBy, HeldConsent::state)
        .containsExactly(
            tuple(AMBERWELL, HeldConsent.State.GIVEN), tuple(KESTREL, HeldConsent.State.GIVEN));
  }

  @Test
  void itReplacesWhatPoliceTookAndItsOwnEarlierOne() {
    story
        .given(HALE, AMBERWELL, SUPPORT)
        .given(BETH, AMBERWELL, RISK)
        .given(BETH, AMBERWELL, IDENTITY);

    assertThat(held()).containsExactly(IDENTITY);
    assertThat(consents()).extracting(HeldConsent::takenBy).containsExactly(KESTREL);
  }

  @Test
  void aRefusalThatAnotherServiceHeardEndsWhatItTookAlone() {
    story
        .given(ASHA, AMBERWELL, IDENTITY)
        .given(BETH, AMBERWELL, RISK)
        .refused(BETH, AMBERWELL, SUPPORT);

    assertThat(held()).containsExactly(IDENTITY);
    assertThat(consents())
        .extracting(HeldConsent::takenBy, HeldConsent::state)
        .containsExactly(
            tuple(AMBERWELL, HeldConsent.State.GIVEN), tuple(KESTREL, HeldConsent.State.REFUSED));
  }

  @Test
  void anAnswerThatIsOverMakesRoomForTheNext() {
    story
        .given(ASHA, AMBERWELL, IDENTITY)
        .refused(BETH, AMBERWELL, SUPPORT)
        .given(BETH, AMBERWELL, RISK);

    assertThat(consents()).extracting(HeldConsent::takenBy).containsExactly(AMBERWELL, KESTREL);
    assertThat(consents()).allMatch(HeldConsent::live);
  }

  @Test
  void aConsentOfWhichEverythingWasTakenOutIsWithdrawn() {
    story
        .given(ASHA, AMBERWELL, IDENTITY)
        .given(BETH, AMBERWELL, RISK, SUPPORT)
        .narrowed(ASHA, AMBERWELL, IDENTITY);

    assertThat(held()).containsExactly(RISK, SUPPORT);
    assertThat(consents())
        .extracting(HeldConsent::state)
        .containsExactly(HeldConsent.State.WITHDRAWN, HeldConsent.State.GIVEN);
  }

  @Test
  void anotherOrganisationsConsentBringsNothingAndDoesNotShow() {
    story.given(ASHA, KESTREL, IDENTITY, RISK, STATUS);

    assertThat(held()).isEmpty();
    assertThat(consents()).isEmpty();
  }

  @Test
  void aConsentToBeCountedBringsNoFact() {
    story.counted(HALE, AMBERWELL);

    assertThat(held()).isEmpty();
    assertThat(consents()).extracting(HeldConsent::purpose).containsExactly(Purpose.STATISTICS);
  }

  @Test
  void aConsentToBeCountedLeavesWhatSheAgreedToBeSupportedAsItWas() {
    story.given(ASHA, AMBERWELL, IDENTITY).counted(HALE, AMBERWELL);

    assertThat(held()).containsExactly(IDENTITY);
    assertThat(consents())
        .extracting(HeldConsent::purpose, HeldConsent::takenBy)
        .containsExactly(
            tuple(Purpose.SUPPORT, AMBERWELL), tuple(Purpose.STATISTICS, HALE.organisation()));
  }

  @Test
  void whatSheAnswersForOneThatIsNoServiceChangesNothingAtAny() {
    story.given(HALE, AMBERWELL, IDENTITY);
    SpecialistRoom before = room();

    story.given(HALE, HALE.organisation(), RISK).refused(HALE, HALE.organisation(), RISK);

    assertThat(room().folded()).isEqualTo(before.folded());
  }

  @Test
  void aHeldConsentHasItsDates() {
    story.given(HALE, AMBERWELL, IDENTITY);

    assertThat(consents())
        .containsExactly(
            new HeldConsent(
                Purpose.SUPPORT,
                HeldConsent.Basis.CONSENT,
                ConsentStage.PROVISIONAL,
                HALE.organisation(),
                List.of(IDENTITY),
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2027, 2, 1),
                LocalDate.of(2027, 5, 1),
                HeldConsent.State.GIVEN));
  }

  private void assertGone(HeldConsent.State state) {
    assertThat(held()).isEmpty();
    assertThat(room().held(AMBERWELL, REFERRAL).holds()).isEmpty();
    assertThat(consents()).extracting(HeldConsent::state).containsExactly(state);
    assertThat(room().folded().text(AMBERWELL)).doesNotContain(Story.ENVELOPE);
  }

  private SpecialistRoom room() {
    return SpecialistRoom.after(story);
  }

  private List<FactClass> held() {
    return room().classes(AMBERWELL, REFERRAL);
  }

  private List<HeldConsent> consents() {
    return room().held(AMBERWELL, REFERRAL).consents();
  }
}
