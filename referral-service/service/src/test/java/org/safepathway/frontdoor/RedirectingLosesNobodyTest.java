package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.HAZELS_CASEWORKER;
import static org.safepathway.referral.testing.Network.MANAGER;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.IntakeState;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.RecallReferral;
import org.safepathway.referral.RedirectReferral;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.SendReferral;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Decline;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.Recall;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.Redirect;
import org.safepathway.referral.inside.Undo;
import org.safepathway.referral.testing.Network;

/**
 * A redirect is several commands on several streams (decision 0003). Whatever is refused, breaks
 * off or happens in between, one service or the other has her.
 */
class RedirectingLosesNobodyTest extends InsideTesting {

  private static final String REQUEST = "redirect-1";

  @Test
  void theFirstIsRedirectedOnceTheSecondIsSent() {
    String reference = triaged();
    done(redirect(reference));

    assertThat(sentNow())
        .containsExactly(
            "JudgeReferral",
            "JudgeReferral",
            "ConfirmGrant",
            "AskChanges",
            "RecordConsent",
            "SendReferral",
            "RedirectReferral");
    assertThat(happened()).endsWith("ReferralSent", "ReferralRedirected");
  }

  @Test
  void whatCanNoLongerBeRedirectedRecordsNoConsentAndSendsNothing() {
    String reference = triaged();
    done(act(CASEWORKER, "accept-001", new Accept(reference)));
    sent.clear();

    assertThat(redirect(reference)).isEqualTo(refused(ReferralRefusal.NOT_IN_THIS_STATE));
    assertThat(sentNow()).containsExactly("JudgeReferral", "JudgeReferral");
    assertThat(happened()).endsWith("ReferralAccepted");
  }

  @Test
  void whoeverSentItOnDoesNotRedirectItForTheOtherService() {
    String onward = done(redirect(triaged()));
    sent.clear();

    assertThat(act(CASEWORKER, "redirect-2", new Redirect(onward, Network.WAITING, agreed())))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    assertThat(sentNow()).containsExactly("JudgeReferral", "JudgeReferral");
  }

  @Test
  void aRefusedConsentLeavesTheFirstAsItWas() {
    String reference = triaged();
    consentRefuses.put(RecordConsent.class, ConsentRefusal.VALIDITY_OUT_OF_RANGE);

    assertThat(redirect(reference)).isEqualTo(refused(ConsentRefusal.VALIDITY_OUT_OF_RANGE));
    assertThat(happened()).endsWith("ReferralTriaged");
  }

  @Test
  void aRefusedSendingLeavesTheFirstAsItWas() {
    String reference = triaged();
    before.put(
        SendReferral.class, () -> network.intake(Network.HAZEL_OUTREACH, IntakeState.PAUSED));

    assertThat(redirect(reference)).isEqualTo(refused(ReferralRefusal.OFFER_PAUSED));
    assertThat(happened()).endsWith("ReferralTriaged");
    done(act(MANAGER, "accept-001", new Accept(reference)));
  }

  @Test
  void ifAColleagueAcceptsMeanwhileTheSecondIsRecalledAndStaysSo() {
    String reference = triaged();
    before.put(RedirectReferral.class, () -> accept(reference));

    assertThat(redirect(reference)).isEqualTo(refused(ReferralRefusal.NOT_IN_THIS_STATE));
    assertThat(happened()).endsWith("ReferralSent", "ReferralAccepted", "ReferralRecalled");

    done(act(MANAGER, "undo-00001", new Undo(reference)));
    assertThat(redirect(reference))
        .as("the same again answers the same, though it could be redirected now")
        .isEqualTo(refused(ReferralRefusal.NOT_IN_THIS_STATE));
    assertThat(happened()).endsWith("ReferralRecalled", "AcceptanceUndone");
  }

  @Test
  void ifTheOtherServiceHasReceivedTheSecondBothGoOn() {
    String reference = triaged();
    before.put(
        RedirectReferral.class,
        () -> {
          accept(reference);
          done(act(HAZELS_CASEWORKER, "receive-02", new Receive(hazels())));
        });

    assertThat(done(redirect(reference))).isEqualTo(onward());
    assertThat(done(redirect(reference))).isEqualTo(onward());
    assertThat(happened()).endsWith("ReferralSent", "ReferralAccepted", "ReferralReceived");
  }

  @Test
  void ifAColleagueDeclinesMeanwhileTheSecondIsAllSheHasAndGoesOn() {
    String reference = triaged();
    Vault.Sealed why =
        sealed(MANAGER, "decline-01", reference, entry(FactClass.CASE_NOTE, "no room"));
    before.put(
        RedirectReferral.class,
        () -> done(act(MANAGER, "decline-01", new Decline(reference, why))));

    assertThat(done(redirect(reference))).isEqualTo(onward());
    assertThat(done(redirect(reference))).isEqualTo(onward());
    assertThat(happened()).endsWith("ReferralSent", "ReferralDeclined");
  }

  static Stream<Class<?>> steps() {
    return Stream.of(RecordConsent.class, SendReferral.class, RedirectReferral.class);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void whatBreaksOffBeforeAStepIsCompletedByTheSameRequest(Class<?> step) {
    String reference = triaged();
    before.put(step, RedirectingLosesNobodyTest::breakOff);

    breaksOffAndIsCompleted(reference);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void whatBreaksOffAfterAStepIsCompletedByTheSameRequest(Class<?> step) {
    String reference = triaged();
    after.put(step, RedirectingLosesNobodyTest::breakOff);

    breaksOffAndIsCompleted(reference);
  }

  @Test
  void whatBreaksOffBeforeTheRecallIsRecalledByTheSameRequest() {
    String reference = triaged();
    before.put(RedirectReferral.class, () -> accept(reference));
    before.put(RecallReferral.class, RedirectingLosesNobodyTest::breakOff);
    assertThatThrownBy(() -> redirect(reference)).isInstanceOf(IllegalStateException.class);
    assertThat(happened()).as("both are there").endsWith("ReferralSent", "ReferralAccepted");

    assertThat(redirect(reference)).isEqualTo(refused(ReferralRefusal.NOT_IN_THIS_STATE));
    assertThat(happened()).endsWith("ReferralAccepted", "ReferralRecalled");
  }

  @Test
  void whatWasRecalledByHandMeanwhileTakesTheFirstWithItNeitherAtOnceNorLater() {
    String reference = triaged();
    before.put(RedirectReferral.class, RedirectingLosesNobodyTest::breakOff);
    assertThatThrownBy(() -> redirect(reference)).isInstanceOf(IllegalStateException.class);
    done(act(CASEWORKER, "recall-001", new Recall(onward())));

    assertThat(redirect(reference)).isEqualTo(refused(ReferralRefusal.NOT_IN_THIS_STATE));
    assertThat(happened()).endsWith("ReferralRecalled");
    accept(reference);
  }

  @Test
  void theSameAgainAnswersTheSameAndChangesNothingEvenWhenTheSecondWasDeclined() {
    String reference = triaged();
    String onward = done(redirect(reference));
    done(act(HAZELS_CASEWORKER, "receive-02", new Receive(hazels())));
    Vault.Sealed why =
        sealed(HAZELS_CASEWORKER, "decline-02", hazels(), entry(FactClass.CASE_NOTE, "no room"));
    done(act(HAZELS_CASEWORKER, "decline-02", new Decline(hazels(), why)));
    List<String> happened = happened();

    assertThat(done(redirect(reference))).isEqualTo(onward);
    assertThat(happened()).isEqualTo(happened);
  }

  private void breaksOffAndIsCompleted(String reference) {
    assertThatThrownBy(() -> redirect(reference)).isInstanceOf(IllegalStateException.class);
    if (happened().contains("ReferralRedirected")) {
      assertThat(happened())
          .as("it was sent before")
          .endsWith("ReferralSent", "ReferralRedirected");
    }

    assertThat(done(redirect(reference))).isEqualTo(onward());
    assertThat(happened()).endsWith("ReferralTriaged", "ReferralSent", "ReferralRedirected");
    assertThat(happened()).containsOnlyOnce("ReferralRedirected");
  }

  private static void breakOff() {
    throw new IllegalStateException("the process ends here");
  }

  private void accept(String reference) {
    done(act(MANAGER, "accept-001", new Accept(reference)));
  }

  private Outcome redirect(String reference) {
    return act(CASEWORKER, REQUEST, new Redirect(reference, Network.HAZEL_OUTREACH, agreed()));
  }

  /** Rowan's reference of what it sends. */
  private String onward() {
    return referenceOf(ROWAN, HAZEL, hazels());
  }

  private String hazels() {
    return references.referenceFor(
        HAZEL,
        ids.victim(OFFICER, new RequestId("refer-0001")),
        ids.referral(CASEWORKER, new RequestId(REQUEST)));
  }

  private static org.safepathway.consent.ConsentRecord agreed() {
    return record(ConsentAnswer.GIVEN, FactClass.IDENTITY, FactClass.SAFE_CONTACT);
  }
}
