package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.DUTY_MANAGER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.HAZELS_CASEWORKER;
import static org.safepathway.referral.testing.Network.HAZEL_OUTREACH;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.ConfirmConsent;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentLapsed;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentRefused;
import org.safepathway.consent.ConsentStage;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.EnterLinkCode;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.Inside.LinkCodeAnswer;
import org.safepathway.referral.inside.Unlink;
import org.safepathway.referral.link.LinkTakenUp;
import org.safepathway.referral.link.service.LinkLimits;
import org.safepathway.referral.victim.NoteLink;
import org.safepathway.referral.victim.VictimLinked;
import org.safepathway.referral.victim.VictimUnlinked;

/** DOMAIN.md rule 23 at the front door. */
@Tag("firewall")
class LinkingAtTheDoorTest extends InsideTesting {

  private static final String UNKNOWN = ReferralRefusal.LINK_CODE_UNKNOWN.code();

  /** Rowan's reference of her. */
  private final String rowans = rowans(referred());

  /** Hazel's, of the same woman whom an officer referred there on another day. */
  private final String hazels =
      referenceOf(
          HAZEL,
          FORCE,
          done(act(OFFICER, "refer-0002", refer("refer-0002", HAZEL_OUTREACH, IDENTITY, CONTACT))));

  private String code(String request) {
    return made(door.makeLinkCode(CASEWORKER, new RequestId(request), rowans));
  }

  private static String made(LinkCodeAnswer answer) {
    assertThat(answer).isInstanceOf(LinkCodeAnswer.Made.class);
    return ((LinkCodeAnswer.Made) answer).code();
  }

  private static LinkCodeAnswer no(RefusalReason reason) {
    return new LinkCodeAnswer.Refused(Refusal.of(reason));
  }

  private org.safepathway.referral.inside.Inside.Outcome enter(String request, String code) {
    return act(HAZELS_CASEWORKER, request, new EnterLinkCode(hazels, code));
  }

  @Test
  void aCodeLinksTheTwoAndEachNotesTheOther() {
    String code = code("make-00001");
    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    sent.clear();
    assertThat(done(enter("enter-0001", code))).isEqualTo(hazels);
    assertThat(happened())
        .endsWith("LinkOffered", "LinkTried", "LinkTakenUp", "VictimLinked", "VictimLinked");
  }

  @Test
  void howeverItIsTyped() {
    String code = code("make-00001");
    done(enter("enter-0001", " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
  }

  @Test
  void lookAlikesAreMeantAlike() {
    assertThat(LinkCode.asMeant("oO0-iIlL1 ‑–Ａ")).isEqualTo("00011111A");
    assertThat(LinkCode.asMeant(LinkCode.of(new byte[12]))).isEqualTo("000000000000");
    byte[] bytes = {31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, (byte) 0xFF};
    assertThat(LinkCode.of(bytes)).isEqualTo("ZYXW-VTSR-QPNZ");
  }

  @Test
  void itIsShownOnce() {
    code("make-00001");
    assertThat(door.makeLinkCode(CASEWORKER, new RequestId("make-00001"), rowans))
        .isEqualTo(no(ReferralRefusal.LINK_CODE_SHOWN_BEFORE));
    String other = referenceOf(ROWAN, FORCE, referredAgain());
    assertThat(door.makeLinkCode(CASEWORKER, new RequestId("make-00001"), other))
        .isEqualTo(no(CommonRefusal.REQUEST_ID_REUSED));
    assertThat(code("make-00002")).isNotEqualTo(code("make-00003"));
  }

  private String referredAgain() {
    return done(
        act(
            OFFICER,
            "refer-0003",
            refer(
                "refer-0003",
                org.safepathway.referral.testing.Network.ROWAN_IDVA,
                IDENTITY,
                CONTACT)));
  }

  @Test
  void neitherTheCodeNorAnUnkeyedDigestOfItStandsInTheLog() {
    String code = code("make-00001");
    done(enter("enter-0001", code));
    String unkeyed = CanonicalForm.fingerprint(new EnterLinkCode(hazels, code));
    assertThat(events())
        .allSatisfy(
            event ->
                assertThat(event.toString()).doesNotContain(code, LinkCode.asMeant(code), unkeyed));
    assertThat(new EnterLinkCode(hazels, code).toString()).doesNotContain(code);
    assertThat(new LinkCodeAnswer.Made(code).toString()).doesNotContain(code);
  }

  @Test
  void wrongUsedOverAndOwnAnswerAlike() {
    String code = code("make-00001");
    var wrong = enter("enter-0001", "0000-0000-0000");
    assertThat(wrong).isEqualTo(refused(ReferralRefusal.LINK_CODE_UNKNOWN));
    assertThat(enter("enter-0002", "")).isEqualTo(wrong);
    assertThat(act(CASEWORKER, "enter-0003", new EnterLinkCode(rowans, code))).isEqualTo(wrong);
    done(enter("enter-0004", code));
    assertThat(enter("enter-0005", code)).isEqualTo(wrong);
    String late = code("make-00002");
    clock.advance(LinkLimits.CODE_LASTS);
    assertThat(enter("enter-0006", late)).isEqualTo(wrong);
    // Right or wrong, the log has the same of each try.
    assertThat(happened()).filteredOn("LinkTried"::equals).hasSize(6);
  }

  @Test
  void afterTooManyTriesTheRightOneAnswersLikeAWrongOne() {
    String code = code("make-00001");
    for (int i = 0; i < LinkLimits.TRIES; i++) {
      enter("guess-000" + i, "GUESS-" + i);
    }
    assertThat(enter("enter-0001", code)).isEqualTo(refused(ReferralRefusal.LINK_CODE_UNKNOWN));
    clock.advance(LinkLimits.TRIES_WITHIN);
    done(enter("enter-0002", code("make-00002")));
  }

  @Test
  void theSameRequestAgainAnswersTheSameAndChangesNothing() {
    String code = code("make-00001");
    var first = enter("enter-0001", code);
    int before = events().size();
    assertThat(enter("enter-0001", code)).isEqualTo(first);
    assertThat(events()).hasSize(before);
    assertThat(enter("enter-0001", "0000-0000-0000"))
        .isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
  }

  @Test
  void whoHasNoConsentOfHersNeitherMakesNorEntersOne() {
    String code = code("make-00001");
    consentRefuses.put(ConfirmConsent.class, ConsentRefusal.NO_LIVE_CONSENT);
    assertThat(door.makeLinkCode(CASEWORKER, new RequestId("make-00002"), rowans))
        .isEqualTo(no(ConsentRefusal.NO_LIVE_CONSENT));
    assertThat(enter("enter-0001", code)).isEqualTo(refused(ConsentRefusal.NO_LIVE_CONSENT));
    assertThat(happened()).doesNotContain("LinkTried", "LinkTakenUp");
  }

  @Test
  void ifSheWithdrewWhereItWasMadeItAnswersLikeAWrongOne() {
    String code = code("make-00001");
    // The second question is about the one who made it.
    after.put(
        ConfirmConsent.class,
        () -> consentRefuses.put(ConfirmConsent.class, ConsentRefusal.NO_LIVE_CONSENT));
    assertThat(enter("enter-0001", code)).isEqualTo(refused(ReferralRefusal.LINK_CODE_UNKNOWN));
    assertThat(happened()).doesNotContain("LinkTakenUp", "VictimLinked");
  }

  @Test
  void ifSheWasErasedWhereItWasMadeTheLinkIsClosedAndItAnswersLikeAWrongOne() {
    String code = code("make-00001");
    done(act(org.safepathway.referral.testing.Network.MANAGER, "erase-0001", new Erase(rowans)));
    assertThat(enter("enter-0001", code)).isEqualTo(refused(ReferralRefusal.LINK_CODE_UNKNOWN));
    assertThat(happened()).endsWith("LinkTakenUp", "LinkClosed").doesNotContain("VictimLinked");
  }

  @Test
  void nobodyElseIsToldThatThereIsSuchAThing() {
    for (Actor actor : List.of(OFFICER, DUTY_MANAGER)) {
      assertThat(door.makeLinkCode(actor, new RequestId("make-00001"), rowans))
          .isEqualTo(no(CommonRefusal.NOT_FOUND));
      assertThat(act(actor, "enter-0001", new EnterLinkCode(rowans, "any")))
          .isEqualTo(refused(CommonRefusal.NOT_FOUND));
      assertThat(act(actor, "undo-00001", new Unlink(rowans, HAZEL)))
          .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    }
    assertThat(door.makeLinkCode(HAZELS_CASEWORKER, new RequestId("make-00001"), rowans))
        .isEqualTo(no(CommonRefusal.NOT_FOUND));
    assertThat(act(HAZELS_CASEWORKER, "enter-0001", new EnterLinkCode(rowans, "any")))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
  }

  @Test
  void eitherSideUndoesItAndWhoFollowsEndsTheOther() {
    done(enter("enter-0001", code("make-00001")));
    done(act(CASEWORKER, "undo-00001", new Unlink(rowans, HAZEL)));
    follow();
    assertThat(happened()).endsWith("VictimUnlinked", "LinkClosed", "VictimUnlinked");
    assertThat(act(HAZELS_CASEWORKER, "undo-00002", new Unlink(hazels, ROWAN)))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    int before = events().size();
    follow();
    assertThat(events()).hasSize(before);
  }

  @Test
  void whatACrashLeftUndoneIsDoneByWhoFollows() {
    String code = code("make-00001");
    enterAndCrash(code);
    follow();
    assertThat(happened()).endsWith("VictimLinked", "VictimLinked");
    done(enter("enter-0001", code));
  }

  @Test
  void ifSheWasErasedAfterACrashNeitherIsToldAnyMore() {
    enterAndCrash(code("make-00001"));
    done(act(org.safepathway.referral.testing.Network.MANAGER, "erase-0001", new Erase(rowans)));
    follow();
    assertThat(happened()).endsWith("LinkClosed").doesNotContain("VictimLinked");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ifSheWithdrawsBeforeTheyHaveNotedItNeitherIsToldAnyMore(boolean whereItWasMade) {
    String code = code("make-00001");
    Runnable withdraws =
        () -> consentRefuses.put(ConfirmConsent.class, ConsentRefusal.NO_LIVE_CONSENT);
    before.put(
        NoteLink.class,
        () -> {
          withdraws.run();
          follow();
          assertThat(happened()).endsWith("LinkClosed");
          if (!whereItWasMade) {
            // What is asked first is about the one who made the code.
            consentRefuses.clear();
            after.put(ConfirmConsent.class, withdraws);
          }
        });

    assertThat(enter("enter-0001", code)).isEqualTo(refused(ReferralRefusal.LINK_CODE_UNKNOWN));
    assertThat(happened())
        .endsWith("VictimLinked", "VictimLinked", "VictimUnlinked", "VictimUnlinked");
  }

  @Test
  void anEventSeenAgainLeavesALinkMadeAnew() {
    done(enter("enter-0001", code("make-00001")));
    done(act(CASEWORKER, "undo-00001", new Unlink(rowans, HAZEL)));
    follow();
    done(enter("enter-0002", code("make-00002")));
    int before = events().size();
    follow();
    assertThat(events()).hasSize(before);
  }

  /** Both ends are of one link whatever is followed when, so that what one loses the other does. */
  @Test
  void aLinkMadeAnewBeforeTheEndOfTheFirstIsFollowedStandsAtBothEndsAndEndsAtBoth() {
    done(enter("enter-0001", code("make-00001")));
    done(act(CASEWORKER, "undo-00001", new Unlink(rowans, HAZEL)));
    done(enter("enter-0002", code("make-00002")));
    follow();
    assertThat(happened()).endsWith("VictimLinked", "VictimUnlinked", "VictimLinked", "LinkClosed");
    assertThat(linked()).hasSize(2).extracting(VictimLinked::link).containsOnly(last().link());

    done(act(HAZELS_CASEWORKER, "undo-00002", new Unlink(hazels, ROWAN)));
    follow();
    assertThat(linked()).isEmpty();
  }

  @Test
  void aSecondCodeTakesThePlaceOfTheFirstAtBothEnds() {
    done(enter("enter-0001", code("make-00001")));
    done(enter("enter-0002", code("make-00002")));
    assertThat(happened())
        .endsWith(
            "LinkTakenUp", "VictimUnlinked", "VictimLinked", "VictimUnlinked", "VictimLinked");
    done(act(CASEWORKER, "undo-00001", new Unlink(rowans, HAZEL)));
    follow();
    assertThat(linked()).isEmpty();
    int before = events().size();
    follow();

    assertThat(events()).hasSize(before);
    assertThat(happened()).endsWith("VictimUnlinked", "LinkClosed", "LinkClosed", "VictimUnlinked");
  }

  @Test
  void aSecondCodeForAnotherRecordOfHersEndsTheFirstAtTheOneThatItWasEnteredAt() {
    String elsewhere =
        referenceOf(
            HAZEL,
            FORCE,
            done(
                act(
                    OFFICER,
                    "refer-0004",
                    refer("refer-0004", HAZEL_OUTREACH, IDENTITY, CONTACT))));
    done(enter("enter-0001", code("make-00001")));
    done(act(HAZELS_CASEWORKER, "enter-0002", new EnterLinkCode(elsewhere, code("make-00002"))));
    follow();

    assertThat(linked()).hasSize(2).extracting(VictimLinked::link).containsOnly(last().link());

    done(act(CASEWORKER, "undo-00001", new Unlink(rowans, HAZEL)));
    follow();

    assertThat(linked()).isEmpty();
  }

  /** The ends that still stand. */
  private List<VictimLinked> linked() {
    List<VictimLinked> standing = new ArrayList<>();
    for (Event event : events()) {
      if (event instanceof VictimLinked linked) {
        standing.add(linked);
      } else if (event instanceof VictimUnlinked gone) {
        standing.removeIf(
            one ->
                one.victimId().equals(gone.victimId())
                    && one.link().equals(gone.link())
                    && one.organisation().equals(gone.organisation()));
      }
    }
    return standing;
  }

  private LinkTakenUp last() {
    return events().stream()
        .filter(LinkTakenUp.class::isInstance)
        .map(LinkTakenUp.class::cast)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private void enterAndCrash(String code) {
    before.put(
        NoteLink.class,
        () -> {
          throw new IllegalStateException("the power went");
        });
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> enter("enter-0001", code))
        .hasMessage("the power went");
    assertThat(happened()).endsWith("LinkTakenUp");
  }

  static Stream<Named<Function<ConsentId, ConsentEvent>>> ends() {
    return Stream.of(
        Named.of(
            "she withdrew",
            consent ->
                new ConsentWithdrawn(consent, Purpose.SUPPORT, Set.of(ROWAN), stamp(CASEWORKER))),
        Named.of(
            "its last day is over",
            consent -> new ConsentLapsed(consent, Purpose.SUPPORT, stamp(Platform.TICKER))),
        Named.of(
            "she told the service no",
            consent -> saidNo(consent, Purpose.SUPPORT, ConsentStage.CONFIRMED, CASEWORKER)));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void onceHerConsentToOneOfThemIsOverNeitherIsToldAnyMore(Function<ConsentId, ConsentEvent> end) {
    done(enter("enter-0001", code("make-00001")));
    new LinkFollowing(this::dispatch).on(end.apply(rowansConsent()));
    assertThat(happened()).endsWith("VictimLinked", "VictimLinked", "VictimUnlinked");
    follow();
    assertThat(happened()).endsWith("VictimUnlinked", "LinkClosed", "VictimUnlinked");
  }

  static Stream<Named<Function<ConsentId, ConsentEvent>>> noEnds() {
    return Stream.of(
        Named.of(
            "she will not be counted any more",
            consent ->
                new ConsentWithdrawn(
                    consent, Purpose.STATISTICS, Set.of(ROWAN), stamp(CASEWORKER))),
        Named.of(
            "the last day on which she is counted is over",
            consent -> new ConsentLapsed(consent, Purpose.STATISTICS, stamp(Platform.TICKER))),
        Named.of(
            "she said that she will not be counted",
            consent -> saidNo(consent, Purpose.STATISTICS, ConsentStage.CONFIRMED, CASEWORKER)),
        Named.of(
            "she told an officer no",
            consent -> saidNo(consent, Purpose.SUPPORT, ConsentStage.PROVISIONAL, OFFICER)));
  }

  @ParameterizedTest
  @MethodSource("noEnds")
  void herConsentToBeCountedAndWhatOthersHeardLeaveALink(Function<ConsentId, ConsentEvent> noEnd) {
    done(enter("enter-0001", code("make-00001")));
    new LinkFollowing(this::dispatch).on(noEnd.apply(rowansConsent()));
    assertThat(happened()).endsWith("VictimLinked", "VictimLinked");
  }

  private ConsentId rowansConsent() {
    return ConsentId.of(references.resolve(ROWAN, rowans).orElseThrow().victim(), ROWAN);
  }

  private static ConsentRefused saidNo(
      ConsentId consent, Purpose purpose, ConsentStage stage, Actor heardBy) {
    return new ConsentRefused(
        consent, purpose, stage, record(ConsentAnswer.REFUSED), Set.of(), stamp(heardBy));
  }

  private static Stamp stamp(Actor by) {
    return new Stamp(NOW, new Issued(by, new RequestId("answer-0001"), "fingerprint"));
  }

  @Test
  void ifSheWithdrewMeanwhileWhoFollowsClosesIt() {
    done(enter("enter-0001", code("make-00001")));
    consentRefuses.put(ConfirmConsent.class, ConsentRefusal.NO_LIVE_CONSENT);
    var following = new LinkFollowing(this::dispatch);
    events().stream().filter(LinkTakenUp.class::isInstance).forEach(following::on);
    assertThat(happened()).endsWith("LinkClosed");
    follow();
    assertThat(happened()).endsWith("VictimUnlinked", "VictimUnlinked");
  }

  @Test
  void whatIsRefusedForNoReasonItKnowsIsAFault() {
    done(enter("enter-0001", code("make-00001")));
    done(act(CASEWORKER, "undo-00001", new Unlink(rowans, HAZEL)));
    var following =
        new LinkFollowing(
            command -> org.safepathway.kernel.Answer.refused(ReferralRefusal.NOT_YOURS));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> events().forEach(following::on))
        .isInstanceOf(LinkFollowing.NotFollowedException.class)
        .hasMessageContaining("not-yours");
    assertThat(UNKNOWN).isEqualTo("link-code-unknown");
  }

  /** Everything that happened, and what comes of it, again and again until nothing does. */
  private void follow() {
    var following = new LinkFollowing(this::dispatch);
    int seen = 0;
    while (seen < events().size()) {
      following.on(events().get(seen++));
    }
  }
}
