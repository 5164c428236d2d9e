package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.ConfirmGrant;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.RecordConsent;
import org.safepathway.directory.IntakeState;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.testing.Network;

@Tag("firewall")
class ReferringOnTest extends InsideTesting {

  private static final ConsentRecord AGREED =
      record(ConsentAnswer.GIVEN, FactClass.IDENTITY, FactClass.SAFE_CONTACT);
  private static final ConsentRecord AGREED_TO_STATUS =
      record(ConsentAnswer.GIVEN, FactClass.SAFE_CONTACT, FactClass.STATUS);

  @Test
  void aSecondReferralHasAConsentOfItsOwnAndTheFirstGoesOn() {
    String reference = triaged();

    String onward = done(act(CASEWORKER, "refer-on-1", on(reference, AGREED)));

    assertThat(sentNow())
        .containsExactly(
            "JudgeReferral",
            "JudgeReferral",
            "ConfirmGrant",
            "AskChanges",
            "RecordConsent",
            "SendReferral");
    assertThat(events().getLast())
        .isInstanceOfSatisfying(
            ReferralSent.class,
            event -> {
              assertThat(event.from()).isEqualTo(ROWAN);
              assertThat(event.to()).isEqualTo(HAZEL);
              assertThat(event.victimId()).isEqualTo(victim(reference));
            });
    assertThat(references.resolve(ROWAN, onward))
        .isPresent()
        .isNotEqualTo(references.resolve(ROWAN, reference));
    done(act(CASEWORKER, "accept-001", new Accept(reference)));
  }

  @Test
  void theConsentIsForTheOtherOrganisation() {
    String reference = triaged();
    done(act(CASEWORKER, "refer-on-1", on(reference, AGREED)));

    assertThat(sent)
        .filteredOn(RecordConsent.class::isInstance)
        .extracting(command -> ((RecordConsent) command).consent())
        .containsExactly(ConsentId.of(victim(reference), HAZEL));
  }

  @Test
  void theSameAgainAnswersTheSameAndSendsNothingNew() {
    String reference = triaged();
    String onward = done(act(CASEWORKER, "refer-on-1", on(reference, AGREED)));
    int before = events().size();
    network.intake(Network.HAZEL_OUTREACH, IntakeState.PAUSED);

    assertThat(done(act(CASEWORKER, "refer-on-1", on(reference, AGREED)))).isEqualTo(onward);
    assertThat(events()).hasSize(before);
  }

  @Test
  void onlyWhoHasHerRefersHerOn() {
    String reference = rowans(referred());
    sent.clear();
    assertThat(act(CASEWORKER, "refer-on-1", on(reference, AGREED)))
        .as("not received yet")
        .isEqualTo(refused(ReferralRefusal.NOT_IN_THIS_STATE));
    done(act(CASEWORKER, "receive-01", new Receive(reference)));

    String onward = done(act(CASEWORKER, "refer-on-2", on(reference, AGREED)));
    sent.clear();
    assertThat(act(CASEWORKER, "refer-on-3", on(onward, AGREED)))
        .as("what was sent to another service is that service’s")
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    assertThat(sentNow()).containsExactly("JudgeReferral", "JudgeReferral");
  }

  @Test
  void withoutASafeContactNothingIsRecorded() {
    assertThat(
            act(
                CASEWORKER,
                "refer-on-1",
                on(triaged(), record(ConsentAnswer.GIVEN, FactClass.IDENTITY))))
        .isEqualTo(refused(ReferralRefusal.SAFE_CONTACT_MISSING));
    assertThat(sentNow())
        .containsExactly("JudgeReferral", "JudgeReferral", "ConfirmGrant", "AskChanges");
  }

  @Test
  void theSameIdToAnotherServiceIsRefusedBeforeAnythingIsRecorded() {
    String reference = triaged();
    done(act(CASEWORKER, "refer-on-1", on(reference, AGREED)));
    sent.clear();

    assertThat(act(CASEWORKER, "refer-on-1", new ReferOn(reference, Network.WAITING, AGREED)))
        .isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
    assertThat(sentNow()).containsExactly("JudgeReferral");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoWasErasedMeanwhileIsNotHandedOnToNobody(boolean inPlace) {
    String reference = triaged();
    done(act(Network.MANAGER, "erase-0001", new Erase(reference)));
    int before = events().size();
    sent.clear();

    assertThat(
            act(
                CASEWORKER,
                "refer-on-1",
                inPlace
                    ? new Redirect(reference, Network.HAZEL_OUTREACH, AGREED)
                    : on(reference, AGREED)))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    assertThat(events()).hasSize(before);
    assertThat(sentNow()).doesNotContain("RecordConsent", "SendReferral", "RedirectReferral");
  }

  @Test
  void ifSheRefusesNothingHappens() {
    String reference = triaged();

    assertThat(
            act(
                CASEWORKER,
                "refer-on-1",
                on(reference, record(ConsentAnswer.REFUSED, FactClass.SAFE_CONTACT))))
        .isEqualTo(refused(ConsentRefusal.CONSENT_REFUSED));
    assertThat(sent).isEmpty();
  }

  @Test
  void aPausedOfferRecordsNothing() {
    String reference = triaged();

    assertThat(act(CASEWORKER, "refer-on-1", new ReferOn(reference, Network.PAUSED, AGREED)))
        .isEqualTo(refused(ReferralRefusal.OFFER_PAUSED));
    assertThat(sentNow())
        .containsExactly("JudgeReferral", "JudgeReferral", "ConfirmGrant", "AskChanges");
  }

  @Test
  void aConsentThatNamesStatusBringsTheOneStatusFactOfTheRecipient() {
    String reference = triaged();
    done(act(CASEWORKER, "refer-on-1", on(reference, AGREED_TO_STATUS)));

    assertThat(vault.notDiscussed).containsExactly(ConsentId.of(victim(reference), HAZEL));
    assertThat(sent)
        .filteredOn(RecordConsent.class::isInstance)
        .map(command -> ((RecordConsent) command).status())
        .allSatisfy(
            status -> {
              assertThat(status).isNotNull();
              assertThat(java.util.Objects.requireNonNull(status).factClass())
                  .isEqualTo(FactClass.STATUS);
            });
  }

  @Test
  void aConsentThatDoesNotNameStatusBringsNone() {
    done(act(CASEWORKER, "refer-on-1", on(triaged(), AGREED)));

    assertThat(vault.notDiscussed).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void withoutALiveGrantOfItsOwnNothingIsRecordedOrSent(Function<String, Act> way) {
    String reference = triaged();
    List<String> before = happened();
    consentRefuses.put(ConfirmGrant.class, ConsentRefusal.NO_LIVE_CONSENT);

    assertThat(act(CASEWORKER, "onward-001", way.apply(reference)))
        .isEqualTo(refused(ConsentRefusal.NO_LIVE_CONSENT));
    assertThat(sentNow()).containsExactly("JudgeReferral", "JudgeReferral", "ConfirmGrant");
    assertThat(vault.notDiscussed).isEmpty();
    assertThat(happened()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void itsOwnGrantIsAskedForWhateverClassesItNames(Function<String, Act> way) {
    String reference = triaged();
    done(act(CASEWORKER, "onward-001", way.apply(reference)));

    assertThat(sent)
        .filteredOn(ConfirmGrant.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            ConfirmGrant.class,
            asked -> {
              assertThat(asked.consent()).isEqualTo(ConsentId.of(victim(reference), ROWAN));
              assertThat(asked.classes()).isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void whatWasDoneIsAnsweredTheSameAfterAWithdrawal(Function<String, Act> way) {
    String reference = triaged();
    Inside.Outcome first = act(CASEWORKER, "onward-001", way.apply(reference));
    consentRefuses.put(ConfirmGrant.class, ConsentRefusal.NO_LIVE_CONSENT);

    assertThat(act(CASEWORKER, "onward-001", way.apply(reference))).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void thatSheSaidNoAtTheOtherServiceIsNotTold(Function<String, Act> way) {
    String reference = triaged();
    consentRefuses.put(RecordConsent.class, ConsentRefusal.TAKER_NOT_ALLOWED);
    Inside.Outcome saidNo = act(CASEWORKER, "onward-001", way.apply(reference));
    consentRefuses.clear();
    network.intake(Network.HAZEL_OUTREACH, IntakeState.PAUSED);

    assertThat(saidNo)
        .isEqualTo(refused(ReferralRefusal.OFFER_PAUSED))
        .isEqualTo(act(CASEWORKER, "onward-002", way.apply(reference)));
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void thatWhatTheOtherServiceHasOfHerIsDamagedIsNotToldEither(Function<String, Act> way) {
    String reference = triaged();
    List<String> before = happened();
    this.before.put(
        RecordConsent.class,
        () -> {
          throw new UnreadableStreamException();
        });

    assertThat(act(CASEWORKER, "onward-001", way.apply(reference)))
        .isEqualTo(refused(ReferralRefusal.OFFER_PAUSED));
    assertThat(happened()).isEqualTo(before);
  }

  static Stream<Function<String, Act>> bothWays() {
    return Stream.of(
        reference -> on(reference, AGREED_TO_STATUS),
        reference -> new Redirect(reference, Network.HAZEL_OUTREACH, AGREED));
  }

  private VictimId victim(String reference) {
    return references.resolve(ROWAN, reference).orElseThrow().victim();
  }

  private static ReferOn on(String reference, ConsentRecord record) {
    return new ReferOn(reference, Network.HAZEL_OUTREACH, record);
  }
}
