package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.referral.testing.Network.DUTY_MANAGER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.HAZEL;
import static org.safepathway.referral.testing.Network.OFFICER;
import static org.safepathway.referral.testing.Network.ROWAN;
import static org.safepathway.referral.testing.Network.SUPERVISOR;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.AskOverride;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.RefuseOverride;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.Recall;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;

@Tag("firewall")
class ReferringByOverrideTest extends InsideTesting {

  private static final String REQUEST = "override-1";

  /** Not the unit that the registry has now. */
  private static final UnitId UNIT_AT_ASKING = new UnitId("unit-then");

  @Test
  void itIsAskedForAndNothingIsSent() {
    String reference = ask();

    assertThat(sentNow()).containsExactly("RecordFacts", "RegisterVictim", "AskOverride");
    assertThat(happened()).containsExactly("VictimRegistered");
    assertThat(references.resolve(FORCE, reference)).isPresent();
  }

  @Test
  void whatWaitsCannotBeRecalledAsIfItHadBeenSent() {
    assertThat(act(OFFICER, "recall-001", new Recall(ask())))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
  }

  @Test
  void ifAskingIsRefusedSheIsErasedAtOnce() {
    consentRefuses.put(AskOverride.class, ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST);

    assertThat(asking()).isEqualTo(refused(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST));
    assertThat(happened()).containsExactly("VictimRegistered", "VictimErased");
    assertThat(events().getLast())
        .isInstanceOfSatisfying(
            VictimErased.class,
            event -> {
              assertThat(event.cause()).isEqualTo(ErasureCause.NEVER_SENT);
              assertThat(event.stamp().by()).isEqualTo(Platform.TICKER);
            });
  }

  @Test
  void afterThatTheRequestIsUsedUpAndNothingIsAskedForSomebodyWhoIsErased() {
    ReferByOverride act = override(REQUEST, LawfulBasis.PUBLIC_TASK, IDENTITY, CONTACT, HIGH_RISK);
    consentRefuses.put(AskOverride.class, ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST);
    act(OFFICER, REQUEST, act);
    consentRefuses.clear();
    sent.clear();

    assertThat(act(OFFICER, REQUEST, act)).isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
    assertThat(sentNow()).containsExactly("RecordFacts", "JudgeReferral", "RegisterVictim");
  }

  @Test
  void whatWasAskedUnderTheRequestWithAnotherBodyIsLeftToItsDecision() {
    consentRefuses.put(AskOverride.class, CommonRefusal.REQUEST_ID_REUSED);

    assertThat(asking()).isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
    assertThat(happened()).containsExactly("VictimRegistered");
  }

  @Test
  void aRetryAsksWhereRegisteringWasTheLastThatHappened() {
    ReferByOverride act = override(REQUEST, LawfulBasis.PUBLIC_TASK, IDENTITY, CONTACT, HIGH_RISK);
    FrontDoor breaking =
        new FrontDoor(
            command -> {
              if (command instanceof AskOverride) {
                throw new IllegalStateException("broken off");
              }
              return dispatch(command);
            },
            vault,
            vault,
            network,
            references,
            ids);
    assertThatThrownBy(() -> breaking.act(OFFICER, new RequestId(REQUEST), act))
        .isInstanceOf(IllegalStateException.class);
    assertThat(happened()).containsExactly("VictimRegistered");
    sent.clear();

    done(act(OFFICER, REQUEST, act));
    assertThat(sentNow())
        .containsExactly("RecordFacts", "JudgeReferral", "RegisterVictim", "AskOverride");
    assertThat(happened()).containsExactly("VictimRegistered");
  }

  @Test
  void anHourAfterItWasSentItIsNotAnsweredAgainAndWhileItWaitsItIs() {
    String reference = ask();
    clock.advance(Duration.ofHours(3));
    assertThat(ask()).isEqualTo(reference);
    assertThat(new OverrideSending(this::dispatch).on(authorised()))
        .get()
        .isInstanceOf(Answer.Done.class);
    assertThat(ask()).isEqualTo(reference);

    clock.advance(Duration.ofHours(1));

    assertThat(asking()).isEqualTo(refused(CommonRefusal.REQUEST_ID_REUSED));
    assertThat(happened()).containsExactly("VictimRegistered", "ReferralSent");
  }

  @Test
  void anOverrideIsNotConsent() {
    assertThat(
            act(
                OFFICER,
                REQUEST,
                override(REQUEST, LawfulBasis.CONSENT, IDENTITY, CONTACT, HIGH_RISK)))
        .isEqualTo(refused(ReferralRefusal.BASIS_DOES_NOT_FIT));
  }

  @Test
  void itNeedsHighRiskAReasonAndASafeContact() {
    assertThat(refusal(IDENTITY, CONTACT))
        .isEqualTo(refused(ConsentRefusal.OVERRIDE_NEEDS_HIGH_RISK));
    assertThat(refusal(IDENTITY, CONTACT, entry(FactClass.RISK, "high")))
        .isEqualTo(refused(ConsentRefusal.OVERRIDE_NEEDS_REASON));
    assertThat(refusal(IDENTITY, HIGH_RISK))
        .isEqualTo(refused(ReferralRefusal.SAFE_CONTACT_MISSING));
    assertThat(events()).isEmpty();
  }

  @Test
  void itSharesNoSupportFacts() {
    assertThat(refusal(IDENTITY, CONTACT, HIGH_RISK, entry(FactClass.SUPPORT, "needs")))
        .isEqualTo(refused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE));
    assertThat(events()).isEmpty();
  }

  @Test
  void aSupervisorOrADutyManagerDecidesThroughTheirOwnHandle() {
    ask();
    ConsentId consent = consent();
    sent.clear();

    assertThat(decide(SUPERVISOR, references.overrideReferenceFor(FORCE, consent), true))
        .isEqualTo(new Outcome.Done(""));
    assertThat(decide(DUTY_MANAGER, references.overrideReferenceFor(ROWAN, consent), false))
        .isEqualTo(new Outcome.Done(""));
    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst())
        .isInstanceOfSatisfying(
            AuthoriseOverride.class, c -> assertThat(c.consent()).isEqualTo(consent));
    assertThat(sent.getLast())
        .isInstanceOfSatisfying(
            RefuseOverride.class, c -> assertThat(c.consent()).isEqualTo(consent));
  }

  @Test
  void noOtherHandleDecides() {
    String referral = ask();
    ConsentId consent = consent();
    sent.clear();

    assertThat(decide(SUPERVISOR, references.overrideReferenceFor(HAZEL, consent), true))
        .isEqualTo(refused(CommonRefusal.NOT_FOUND));
    assertThat(decide(SUPERVISOR, referral, true)).isEqualTo(refused(CommonRefusal.NOT_FOUND));
    assertThat(sent).isEmpty();
  }

  @Test
  void onceAuthorisedItIsSentOnceInTheNameOfWhoeverAsked() {
    ask();
    OverrideSending sending = new OverrideSending(this::dispatch);
    assertThat(sending.on(authorised())).get().isInstanceOf(Answer.Done.class);
    assertThat(sending.on(authorised())).get().isInstanceOf(Answer.Done.class);

    assertThat(happened()).containsExactly("VictimRegistered", "ReferralSent");
    assertThat(events().getLast())
        .isInstanceOfSatisfying(
            ReferralSent.class,
            event -> {
              assertThat(event.stamp().by()).isEqualTo(OFFICER);
              assertThat(event.consentToShare()).isEqualTo(ConsentToShare.OVERRIDDEN);
              assertThat(event.lawfulBasis()).isEqualTo(LawfulBasis.VITAL_INTERESTS);
              assertThat(event.highRisk()).isTrue();
              assertThat(event.policeLinked()).isTrue();
              assertThat(event.unit()).isEqualTo(UNIT_AT_ASKING);
            });
  }

  @Test
  void thatTheOfficerHasLeftOrTheServiceHasPausedLosesNobody() {
    ask();
    network.leaves(OFFICER);
    network.intake(Network.ROWAN_IDVA, IntakeState.PAUSED);

    assertThat(new OverrideSending(this::dispatch).on(authorised()))
        .get()
        .isInstanceOf(Answer.Done.class);
    assertThat(happened()).containsExactly("VictimRegistered", "ReferralSent");
  }

  @Test
  void ifTheServiceHasClosedTheReferrerLearnsThatItCouldNotBeMet() {
    ask();
    network.closes(ROWAN);

    assertThat(new OverrideSending(this::dispatch).on(authorised()))
        .get()
        .isInstanceOf(Answer.Done.class);
    assertThat(happened())
        .containsExactly("VictimRegistered", "ReferralSent", "ReferralUndeliverable");
  }

  @Test
  void aRefusalIsNeverLetGo() {
    OverrideSending sending =
        new OverrideSending(command -> Answer.refused(ReferralRefusal.NOT_IN_THIS_STATE));

    assertThatThrownBy(() -> sending.on(authorised()))
        .isInstanceOf(OverrideSending.NotCarriedOutException.class)
        .hasMessageContaining("not-in-this-state")
        .hasMessageNotContaining(consent().victim().value());
    assertThatThrownBy(() -> sending.on(new OverrideRefused(consent(), stamp())))
        .isInstanceOf(OverrideSending.NotCarriedOutException.class);
  }

  @Test
  void whereNothingIsLeftToEraseNothingIsLeftUndone() {
    OverrideSending sending = new OverrideSending(this::dispatch);

    assertThat(sending.on(new OverrideExpired(consent(), stamp())))
        .contains(Answer.refused(CommonRefusal.NOT_FOUND));
    ask();
    assertThat(sending.on(new OverrideExpired(consent(), stamp())))
        .get()
        .isInstanceOf(Answer.Done.class);
  }

  @Test
  void ifItIsRefusedOrExpiresSheIsErased() {
    ask();
    OverrideSending sending = new OverrideSending(this::dispatch);

    assertThat(sending.on(new OverrideRefused(consent(), stamp()))).isPresent();
    assertThat(sending.on(new OverrideExpired(consent(), stamp()))).isPresent();

    assertThat(happened()).containsExactly("VictimRegistered", "VictimErased");
    assertThat(sent)
        .filteredOn(EraseVictim.class::isInstance)
        .map(EraseVictim.class::cast)
        .allSatisfy(
            command -> {
              assertThat(command.cause()).isEqualTo(ErasureCause.NEVER_SENT);
              assertThat(command.issued().by()).isEqualTo(Platform.TICKER);
            });
  }

  @Test
  void otherEventsAreNoneOfItsBusiness() {
    ask();
    sent.clear();

    assertThat(new OverrideSending(this::dispatch).on(events().getFirst())).isEmpty();
    assertThat(sent).isEmpty();
  }

  private String ask() {
    return done(asking());
  }

  private Outcome asking() {
    return act(
        OFFICER, REQUEST, override(REQUEST, LawfulBasis.PUBLIC_TASK, IDENTITY, CONTACT, HIGH_RISK));
  }

  private Outcome refusal(org.safepathway.consent.vault.Vault.Entry... facts) {
    return act(OFFICER, REQUEST, override(REQUEST, LawfulBasis.PUBLIC_TASK, facts));
  }

  private Outcome decide(org.safepathway.kernel.Actor by, String reference, boolean authorised) {
    return act(by, "decide-001", new DecideOverride(reference, authorised));
  }

  private ConsentId consent() {
    return ConsentId.of(ids.victim(OFFICER, new RequestId(REQUEST)), ROWAN);
  }

  private OverrideAuthorised authorised() {
    return new OverrideAuthorised(
        consent(),
        Network.ROWAN_IDVA,
        ids.referral(OFFICER, new RequestId(REQUEST)).value(),
        LawfulBasis.VITAL_INTERESTS,
        true,
        FORCE,
        OFFICER.person(),
        UNIT_AT_ASKING,
        Set.of(FactClass.IDENTITY),
        NOW.plus(Duration.ofDays(14)),
        stamp());
  }

  private static Stamp stamp() {
    return new Stamp(NOW, new Issued(SUPERVISOR, new RequestId("decide-001"), "body"));
  }
}
