package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Timers;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.referral.inside.Refer;
import org.safepathway.specialist.documents.Case;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md rule 8: details reach a victim service within two working days; in domestic abuse only
 * on explicit consent (Victims' Code).
 */
@Tag("firewall")
class Rule08DetailsReachAServiceOnExplicitConsentTest {

  /** A Friday afternoon: the weekend does not count. */
  private static final Instant FRIDAY = Instant.parse("2026-11-20T15:00:00Z");

  @TempDir Path folder;

  @Test
  void whatSheAgreedToIsAtTheServiceTheMomentItIsSent() {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("at-once-1"));

      Case held = bench.cases(People.ASHA).getFirst();
      assertThat(held.sentAt()).isEqualTo(Bench.NOON.instant());
      assertThat(Her.clear(Her.open(bench, People.ASHA, held.reference(), FactClass.IDENTITY)))
          .containsExactly(Facts.identity("at-once-1"));
    }
  }

  /** Not received in time is seen by the service, and never later than two working days. */
  @Test
  void aReferralThatNobodyTakesUpIsOverdueWithinTwoWorkingDays() throws Exception {
    MovingClock clock = new MovingClock(FRIDAY);
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      Bench.done(bench.refer("overdue-1"));
      Case sent = bench.cases(People.ASHA).getFirst();
      assertThat(sent.receiptDue()).isBeforeOrEqualTo(Instant.parse("2026-11-25T00:00:00Z"));

      clock.advance(Duration.between(FRIDAY, sent.receiptDue()).plusMillis(1));
      bench.tick();

      assertThat(bench.cases(People.ASHA).getFirst().receiptOverdue()).isTrue();
    }
  }

  /** No offer of any network may give itself longer. */
  @Test
  void noOfferMayTakeLongerThanTwoWorkingDays() {
    Network demo = NetworkFile.demo();
    assertThat(demo.offers())
        .isNotEmpty()
        .allMatch(offer -> offer.timers().receiptWorkingDays() <= 2);

    Offer first = demo.offers().getFirst();
    Offer within = with(first, new Timers(2, 48, 24, 3));
    assertThat(new Network(demo.organisations(), demo.staff(), List.of(within)).offers())
        .hasSize(1);
    Offer slow = with(first, new Timers(3, 48, 24, 3));
    assertThatThrownBy(() -> new Network(demo.organisations(), demo.staff(), List.of(slow)))
        .isInstanceOf(NetworkFaultException.class)
        .hasMessageContaining("two working days");
  }

  /** Explicit: no ground of the controller's takes the place of her yes. */
  @ParameterizedTest
  @EnumSource(LawfulBasis.class)
  void withoutHerYesNothingReachesAServiceOnWhateverGround(LawfulBasis ground) {
    try (Bench bench = new Bench(folder)) {
      var sealed =
          bench.sealed(
              People.OFFICER,
              "no-yes-1",
              null,
              Facts.identity("no-yes"),
              Facts.safeContact(),
              Facts.risk(false),
              Facts.support());
      assertThat(
              bench.act(
                  People.OFFICER, "no-yes-1", new Refer(Bench.OFFER, sealed, no(), ground, false)))
          .isEqualTo(Her.refused(ConsentRefusal.CONSENT_REFUSED));
      assertThat(bench.cases(People.ASHA)).isEmpty();
      assertThat(bench.events()).isEmpty();
    }
  }

  /** Explicit: over HTTP there is no referral in which her answer is left out or presumed. */
  @Test
  void anAnswerThatIsLeftOutIsNoYes() {
    try (Web web = Web.start(folder)) {
      var without = web.referral("Presumed");
      without.remove("consent");
      var blank = web.referral("Presumed");
      blank.withObject("/consent").remove("answer");
      var empty = web.referral("Presumed");
      empty.withObject("/consent").putArray("classes");

      for (var body : List.of(without, blank, empty)) {
        assertThat(web.post("officer.hale", "/police/referrals", body).status()).isEqualTo(422);
      }
      assertThat(web.json("officer.hale", "/police/referrals").path("referrals")).isEmpty();
      assertThat(web.json("caseworker.asha", "/specialist/referrals").path("referrals")).isEmpty();
    }
  }

  private static ConsentRecord no() {
    ConsentRecord yes = Facts.consentToAllThatPoliceMayEnter();
    return new ConsentRecord(
        ConsentAnswer.REFUSED,
        Set.copyOf(yes.classes()),
        yes.method(),
        yes.wordingVersion(),
        yes.wordingLanguage(),
        yes.aid(),
        true,
        true,
        true,
        null,
        yes.reviewOn(),
        yes.expiresOn());
  }

  private static Offer with(Offer offer, Timers timers) {
    return new Offer(
        offer.id(),
        offer.organisation(),
        offer.name(),
        offer.kind(),
        offer.description(),
        offer.areas(),
        offer.languages(),
        offer.needs(),
        offer.hours(),
        offer.intake(),
        timers);
  }
}
