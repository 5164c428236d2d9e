package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.OFFICER;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.directory.IntakeState;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.testing.Network;

@Tag("firewall")
class ReferringWithConsentTest extends InsideTesting {

  private static final String REQUEST = "refer-0001";

  @Test
  void herConsentIsRecordedBeforeSheIsRegisteredAndItIsSent() {
    String reference = referred();

    assertThat(sentNow())
        .containsExactly("RecordFacts", "RecordConsent", "RegisterVictim", "SendReferral");
    assertThat(happened()).containsExactly("VictimRegistered", "ReferralSent");
    assertThat(references.resolve(Network.FORCE, reference)).isPresent();
  }

  @Test
  void theConsentNamesTheOneOrganisationThatMakesTheOffer() {
    referred();

    ConsentId expected = ConsentId.of(ids.victim(OFFICER, new RequestId(REQUEST)), Network.ROWAN);
    assertThat(sent)
        .filteredOn(RecordConsent.class::isInstance)
        .extracting(command -> ((RecordConsent) command).consent())
        .containsExactly(expected);
  }

  @Test
  void statisticsAreAskedForSeparatelyAndNameNoClass() {
    Refer act = refer(REQUEST, Network.ROWAN_IDVA, IDENTITY, CONTACT);
    done(
        act(
            OFFICER,
            REQUEST,
            new Refer(act.offer(), act.sealed(), act.record(), act.lawfulBasis(), true)));

    assertThat(sent)
        .filteredOn(RecordConsent.class::isInstance)
        .map(RecordConsent.class::cast)
        .extracting(RecordConsent::purpose)
        .containsExactly(Purpose.SUPPORT, Purpose.STATISTICS);
    assertThat(sent)
        .filteredOn(
            command ->
                command instanceof RecordConsent record
                    && record.purpose() == Purpose.STATISTICS
                    && record.record().classes().isEmpty())
        .hasSize(1);
  }

  @Test
  void ifSheRefusesNothingIsSentAndNothingIsStored() {
    Refer act = refer(REQUEST, Network.ROWAN_IDVA, IDENTITY, CONTACT);
    Refer refused =
        new Refer(
            act.offer(),
            act.sealed(),
            record(ConsentAnswer.REFUSED, FactClass.IDENTITY),
            act.lawfulBasis(),
            false);

    assertThat(act(OFFICER, REQUEST, refused)).isEqualTo(refused(ConsentRefusal.CONSENT_REFUSED));
    assertThat(sent).isEmpty();
  }

  @Test
  void whatTheConsentStreamRefusesStoresNothing() {
    consentRefuses.put(RecordConsent.class, ConsentRefusal.NOT_FREELY_GIVEN);

    assertThat(act(OFFICER, REQUEST, refer(REQUEST, Network.ROWAN_IDVA, IDENTITY, CONTACT)))
        .isEqualTo(refused(ConsentRefusal.NOT_FREELY_GIVEN));
    assertThat(events()).isEmpty();
  }

  @Test
  void withoutASafeContactNothingIsStored() {
    assertThat(act(OFFICER, REQUEST, refer(REQUEST, Network.ROWAN_IDVA, IDENTITY)))
        .isEqualTo(refused(ReferralRefusal.SAFE_CONTACT_MISSING));
    nothingStored();
  }

  @Test
  void aConsentThatDoesNotNameTheSafeContactIsNoSafeWayToContactHer() {
    Refer act = refer(REQUEST, Network.ROWAN_IDVA, IDENTITY, CONTACT);
    Refer narrow =
        new Refer(
            act.offer(),
            act.sealed(),
            record(ConsentAnswer.GIVEN, FactClass.IDENTITY),
            act.lawfulBasis(),
            false);

    assertThat(act(OFFICER, REQUEST, narrow))
        .isEqualTo(refused(ReferralRefusal.SAFE_CONTACT_MISSING));
    nothingStored();
  }

  @Test
  void toAPausedOfferNothingIsStored() {
    assertThat(act(OFFICER, REQUEST, refer(REQUEST, Network.PAUSED, IDENTITY, CONTACT)))
        .isEqualTo(refused(ReferralRefusal.OFFER_PAUSED));
    nothingStored();
  }

  @Test
  void anOfferPausedExceptForHighRiskTakesWhatTheVaultAttests() {
    done(
        act(
            OFFICER,
            REQUEST,
            refer(REQUEST, Network.HIGH_RISK_ONLY, IDENTITY, CONTACT, HIGH_RISK)));
  }

  @Test
  void factsOfAnotherRequestsVictimAreRefused() {
    Refer act = refer("refer-0002", Network.ROWAN_IDVA, IDENTITY, CONTACT);

    assertThat(act(OFFICER, REQUEST, act)).isEqualTo(refused(ReferralRefusal.ATTESTATION_INVALID));
    nothingStored();
  }

  @Test
  void theSameAgainAnswersTheSameAlsoWhenTheOfferHasPausedSince() {
    String reference = referred();
    network.intake(Network.ROWAN_IDVA, IntakeState.PAUSED);

    assertThat(referred()).isEqualTo(reference);
    assertThat(happened()).containsExactly("VictimRegistered", "ReferralSent");
  }

  @Test
  void theSameIdWithAnotherFactIsRefused() {
    referred();
    sent.clear();

    assertThat(
            act(
                OFFICER,
                REQUEST,
                refer(
                    REQUEST,
                    Network.ROWAN_IDVA,
                    IDENTITY,
                    entry(FactClass.SAFE_CONTACT, "another number"))))
        .isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
    // And whether a service erased her since.
    assertThat(sentNow()).containsExactly("RecordFacts", "AskChanges");
  }

  @Test
  void theSameIdToAnotherServiceIsRefusedBeforeAnythingIsRecorded() {
    referred();
    sent.clear();

    assertThat(act(OFFICER, REQUEST, refer(REQUEST, Network.HAZEL_OUTREACH, IDENTITY, CONTACT)))
        .isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
    // And whether a service erased her since.
    assertThat(sentNow()).containsExactly("RecordFacts", "AskChanges");
  }

  @Test
  void aRetryCompletesWhatBrokeOff() {
    Refer act = refer(REQUEST, Network.ROWAN_IDVA, IDENTITY, CONTACT);
    FrontDoor breaking =
        new FrontDoor(
            command -> {
              if (command instanceof org.safepathway.referral.SendReferral) {
                throw new IllegalStateException("broken off");
              }
              return dispatch(command);
            },
            vault,
            vault,
            network,
            references,
            ids);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> breaking.act(OFFICER, new RequestId(REQUEST), act))
        .isInstanceOf(IllegalStateException.class);
    assertThat(happened()).containsExactly("VictimRegistered");

    referred();
    assertThat(happened()).containsExactly("VictimRegistered", "ReferralSent");
  }

  @Test
  void forAnHourItIsAnsweredAgainAndThenNoMoreWhateverItSays() {
    String reference = referred();
    clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(referred()).isEqualTo(reference);
    sent.clear();

    clock.advance(Duration.ofMillis(1));

    Outcome usedUp = refused(CommonRefusal.REQUEST_ID_REUSED);
    assertThat(act(OFFICER, REQUEST, refer(REQUEST, Network.ROWAN_IDVA, IDENTITY, CONTACT)))
        .isEqualTo(usedUp);
    assertThat(sentNow()).containsExactly("RecordFacts", "JudgeReferral", "AskChanges");
    assertThat(act(OFFICER, REQUEST, refer(REQUEST, Network.ROWAN_IDVA, HIGH_RISK, CONTACT)))
        .isEqualTo(usedUp);
    assertThat(happened()).containsExactly("VictimRegistered", "ReferralSent");
  }

  @Test
  void whatBrokeOffIsCompletedHoweverLate() {
    Refer act = refer(REQUEST, Network.ROWAN_IDVA, IDENTITY, CONTACT);
    before.put(
        org.safepathway.referral.SendReferral.class,
        () -> {
          throw new IllegalStateException("broken off");
        });
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> act(OFFICER, REQUEST, act))
        .isInstanceOf(IllegalStateException.class);
    clock.advance(Duration.ofHours(2));

    referred();

    assertThat(happened()).containsExactly("VictimRegistered", "ReferralSent");
  }

  @Test
  void whatWasGivenUpMeanwhileIsNotCompletedByALateRetry() {
    Refer act = refer(REQUEST, Network.ROWAN_IDVA, IDENTITY, CONTACT);
    FrontDoor breaking =
        new FrontDoor(
            command -> {
              if (command instanceof org.safepathway.referral.SendReferral) {
                throw new IllegalStateException("broken off");
              }
              return dispatch(command);
            },
            vault,
            vault,
            network,
            references,
            ids);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> breaking.act(OFFICER, new RequestId(REQUEST), act))
        .isInstanceOf(IllegalStateException.class);
    dispatch(GivingUp.on(ids.victim(OFFICER, new RequestId(REQUEST))));

    assertThat(act(OFFICER, REQUEST, act)).isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
    assertThat(happened()).containsExactly("VictimRegistered", "VictimErased");
  }

  @Test
  void whatTheVaultAttestsGoesWithTheReferral() {
    done(
        act(
            OFFICER,
            REQUEST,
            refer(
                REQUEST,
                Network.ROWAN_IDVA,
                IDENTITY,
                CONTACT,
                entry(FactClass.RISK, "high, police"))));

    assertThat(events().getLast())
        .isInstanceOfSatisfying(
            ReferralSent.class,
            event -> {
              assertThat(event.highRisk()).isTrue();
              assertThat(event.policeLinked()).isTrue();
              assertThat(event.lawfulBasis()).isEqualTo(LawfulBasis.CONSENT);
            });
  }

  @Test
  void aVeryLongClientIdStillLeavesRoomForItsSteps() {
    String longest = "r".repeat(96);
    Outcome outcome = act(OFFICER, longest, refer(longest, Network.ROWAN_IDVA, IDENTITY, CONTACT));

    done(outcome);
    assertThat(act(OFFICER, longest, refer(longest, Network.ROWAN_IDVA, IDENTITY, CONTACT)))
        .isEqualTo(outcome);
  }

  private void nothingStored() {
    assertThat(events()).isEmpty();
    assertThat(sentNow()).isSubsetOf("RecordFacts");
  }
}
