package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.Overrides;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md rule 10: override without consent only for high risk, with a written reason and a
 * second person (a duty manager of the receiving service where the perpetrator is linked to the
 * police); a pending one escalates and expires; immediate danger is 999. It shares identity, safe
 * contact and risk with one named service, never status (MARAC practice).
 */
@Tag("firewall")
class Rule10AnOverrideIsForHighRiskByTwoPeopleTest {

  private static final OverrideReason REASON =
      new OverrideReason("He has threatened to kill her this week.");
  private static final Duration MOMENT = Duration.ofNanos(1_000);

  @TempDir Path folder;

  private MovingClock clock;

  @BeforeEach
  void atNoon() {
    clock = new MovingClock(Bench.NOON.instant());
  }

  private Bench bench() {
    return new Bench(folder, clock, FaultPoint.NONE);
  }

  @Test
  void onlyForHighRiskAndWithAWrittenReason() {
    try (Bench bench = bench()) {
      for (Risk.Grade grade : List.of(Risk.Grade.STANDARD, Risk.Grade.MEDIUM)) {
        assertThat(
                WithoutConsent.ask(
                    bench, "low-" + grade, WithoutConsent.risk(grade, 13, false), REASON))
            .isEqualTo(Her.refused(ConsentRefusal.OVERRIDE_NEEDS_HIGH_RISK));
      }
      assertThat(WithoutConsent.ask(bench, "reasonless", Facts.risk(false)))
          .isEqualTo(Her.refused(ConsentRefusal.OVERRIDE_NEEDS_REASON));
      assertThat(WithoutConsent.seal(bench, "short-reason", new OverrideReason("high risk")))
          .isInstanceOf(Vault.Refused.class);
      assertThat(bench.events()).isEmpty();

      // DASH 14 and more is high, whatever the grade says.
      Bench.done(
          WithoutConsent.ask(
              bench, "dash-fourteen", WithoutConsent.risk(Risk.Grade.MEDIUM, 14, false), REASON));
    }
  }

  @Test
  void herConsentIsNoGroundForDoingWithoutIt() {
    try (Bench bench = bench()) {
      assertThat(
              bench.act(
                  People.OFFICER,
                  "ground-consent",
                  new ReferByOverride(
                      Overrides.OFFER,
                      WithoutConsent.sealed(bench, "ground-consent", Facts.risk(false), REASON),
                      LawfulBasis.CONSENT)))
          .isEqualTo(Her.refused(ReferralRefusal.BASIS_DOES_NOT_FIT));
    }
  }

  /** Two people, even where one of them holds both roles. */
  @Test
  void nobodyIsTheirOwnSecondPerson() {
    try (Bench bench = bench()) {
      Overrides overrides = new Overrides(bench);
      Bench.done(overrides.ask("override-1"));
      String waiting = overrides.waiting().getFirst().reference();
      bench.registry.replace(
          WithoutConsent.alsoSupervisor(bench.registry.network(), People.OFFICER));

      assertThat(WithoutConsent.decide(bench, People.OFFICER, waiting))
          .isEqualTo(Her.refused(ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON));
      for (Actor other : List.of(People.BROOK, People.BETH, People.KIM, People.DIPA)) {
        assertThat(WithoutConsent.decide(bench, other, waiting))
            .as(other.toString())
            .isEqualTo(Her.refused(CommonRefusal.NOT_FOUND));
      }
      Bench.done(WithoutConsent.decide(bench, People.SUPERVISOR, waiting));
      WithoutConsent.atBeth(bench);
    }
  }

  /** Linked to the police: nobody of the force decides or sees it, only the receiving service. */
  @Test
  void whereThePoliceAreLinkedADutyManagerOfTheReceivingServiceDecides() {
    try (Bench bench = bench()) {
      Overrides overrides = new Overrides(bench);
      Bench.done(
          WithoutConsent.ask(
              bench, "linked-override", WithoutConsent.risk(Risk.Grade.HIGH, 16, true), REASON));

      assertThat(overrides.waiting()).isEmpty();
      String waiting = WithoutConsent.pendingAt(bench, People.KIM).reference();
      for (Actor other :
          List.of(People.SUPERVISOR, People.OFFICER, People.DIPA, People.BETH, People.KAREN)) {
        assertThat(WithoutConsent.decide(bench, other, waiting))
            .as(other.toString())
            .isEqualTo(Her.refused(CommonRefusal.NOT_FOUND));
      }
      assertThat(bench.cases(People.BETH)).isEmpty();
      Bench.done(WithoutConsent.decide(bench, People.KIM, waiting));
      WithoutConsent.atBeth(bench);
    }
  }

  @Test
  void aPendingOneEscalatesAfterHalfAnHourAndIsOverAtTheInstant() throws Exception {
    try (Bench bench = bench()) {
      Overrides overrides = new Overrides(bench);
      Bench.done(overrides.ask("override-1"));
      clock.advance(Duration.ofMinutes(30).minus(MOMENT));
      bench.tick();
      assertThat(overrides.waiting().getFirst().escalated()).isFalse();
      clock.advance(MOMENT);
      bench.tick();
      assertThat(overrides.waiting().getFirst().escalated()).isTrue();
      String reference = overrides.waiting().getFirst().reference();

      clock.advance(Duration.ofHours(23).plusMinutes(30));
      assertThat(WithoutConsent.decide(bench, People.SUPERVISOR, reference))
          .isInstanceOf(Inside.Outcome.Refused.class);
      assertThat(bench.cases(People.BETH)).isEmpty();
    }
  }

  @Test
  void untilThatInstantItCanBeAuthorised() {
    try (Bench bench = bench()) {
      Overrides overrides = new Overrides(bench);
      Bench.done(overrides.ask("override-1"));
      String reference = overrides.waiting().getFirst().reference();
      clock.advance(Duration.ofHours(24).minus(MOMENT));
      Bench.done(WithoutConsent.decide(bench, People.SUPERVISOR, reference));
      WithoutConsent.atBeth(bench);
    }
  }

  /** Identity, safe contact and risk with one service, for two weeks; never status or support. */
  @Test
  void itSharesThreeClassesWithOneServiceForTwoWeeks() {
    try (Bench bench = bench()) {
      Bench.done(new Overrides(bench).ask("override-1"));
      Bench.done(new Overrides(bench).decide("decision-1", true));
      String reference = WithoutConsent.atBeth(bench);
      EnumSet<FactClass> opened = EnumSet.noneOf(FactClass.class);
      for (FactClass factClass : FactClass.values()) {
        var answer = Her.open(bench, People.BETH, reference, factClass);
        if (answer instanceof Vault.Opened) {
          opened.add(factClass);
        }
      }
      // A note of its own opens under any live grant; it has none yet, so nothing was disclosed.
      opened.remove(FactClass.CASE_NOTE);
      assertThat(opened)
          .containsExactly(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK);
      assertThat(bench.cases(People.ASHA)).isEmpty();

      var identity = Her.held(bench, People.BETH, reference, FactClass.IDENTITY);
      clock.advance(Duration.ofDays(14).minus(MOMENT));
      var unused = Her.clear(Her.open(bench, People.BETH, reference, FactClass.IDENTITY, identity));
      clock.advance(MOMENT);
      assertThat(Her.open(bench, People.BETH, reference, FactClass.IDENTITY, identity))
          .isEqualTo(Her.shut());
    }
  }

  @Test
  void nothingElseCanBePutIntoOne() {
    try (Bench bench = bench()) {
      assertThat(
              WithoutConsent.ask(bench, "with-support", Facts.risk(false), REASON, Facts.support()))
          .isEqualTo(Her.refused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE));
      assertThat(WithoutConsent.seal(bench, "with-status", Facts.status("no")))
          .isInstanceOf(Vault.Refused.class);
      assertThat(bench.events()).isEmpty();
    }
  }

  /** What a service recorded of her status under an override would have no consent: it cannot. */
  @Test
  void nobodyRecordsAStatusUnderOne() {
    try (Bench bench = bench()) {
      Bench.done(new Overrides(bench).ask("override-1"));
      Bench.done(new Overrides(bench).decide("decision-1", true));
      String reference = WithoutConsent.atBeth(bench);
      var sealed = bench.sealed(People.BETH, "status-1", reference, Facts.status("no"));
      assertThat(
              bench.act(
                  People.BETH,
                  "status-1",
                  new org.safepathway.referral.inside.AddFacts(reference, sealed)))
          .isEqualTo(Her.refused(ConsentRefusal.NO_LIVE_CONSENT));
    }
  }

  /** Immediate danger is 999, and every page of it says so. */
  @Test
  void thePagesSayThatImmediateDangerIs999() {
    try (Web web = Web.start(folder)) {
      for (String path : List.of("/police/referrals/new", "/police/referrals/new?basis=OVERRIDE")) {
        assertThat(web.page("officer.hale", path)).as(path).contains("call 999");
      }
      assertThat(web.page("supervisor.dunn", "/police/overrides")).contains("call 999");
      assertThat(web.page("duty.kim", "/specialist/overrides")).contains("call 999");
    }
  }
}
