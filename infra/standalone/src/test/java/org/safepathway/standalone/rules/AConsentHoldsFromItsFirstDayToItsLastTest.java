package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md, consent record: a consent has a first day and a last one, and both are London's. What
 * it names opens nothing an instant before or after them, whether anybody has noted a lapse or not.
 * In summer London's day is not the clock's.
 */
@Tag("firewall")
class AConsentHoldsFromItsFirstDayToItsLastTest {

  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 5);
  private static final Instant BEGINS = Instant.parse("2026-07-04T23:00:00Z");
  private static final LocalDate LAST = LocalDate.of(2026, 7, 20);
  private static final Instant ENDS = Instant.parse("2026-07-20T23:00:00Z");
  private static final Duration MOMENT = Duration.ofNanos(1_000);
  private static final FactClass[] ALL = {
    FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK, FactClass.SUPPORT
  };

  @TempDir Path folder;

  private final MovingClock clock = new MovingClock(NOON);

  @Test
  void beforeItsFirstDayItOpensNothingAndLetsNobodyActForHer() {
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      String reference = referred(bench);
      withdrawnAndGivenFrom(bench, reference, FIRST, ALL);
      var identity = Her.held(bench, People.ASHA, reference, FactClass.IDENTITY);
      shut(bench, reference, identity);
      at(BEGINS.minus(MOMENT));
      shut(bench, reference, identity);

      at(BEGINS);
      assertThat(Her.clear(Her.open(bench, People.ASHA, reference, FactClass.IDENTITY)))
          .containsExactly(Facts.identity("valid-later-1"));
    }
  }

  private static void shut(
      Bench bench, String reference, java.util.List<org.safepathway.consent.SealedFact> facts) {
    assertThat(Her.open(bench, People.ASHA, reference, FactClass.IDENTITY, facts))
        .isEqualTo(Her.shut());
    assertThat(
            bench.act(
                People.ASHA,
                "too-early-onward-" + facts.size(),
                new ReferOn(reference, Her.KESTREL, record(null, FactClass.SAFE_CONTACT))))
        .isEqualTo(Her.refused(ConsentRefusal.NO_LIVE_CONSENT));
    assertThat(bench.cases(People.BETH)).isEmpty();
  }

  /** A service that may open nothing yet could not reach her. */
  @Test
  void nobodyIsReferredByOneThatBeginsLater() {
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      assertThat(refer(bench, "valid-later-1", record(FIRST, ALL)))
          .isEqualTo(Her.refused(ConsentRefusal.BEGINS_TOO_LATE));
      assertThat(bench.cases(People.ASHA)).isEmpty();

      String reference = referred(bench);
      assertThat(
              bench.act(
                  People.ASHA,
                  "onward-later",
                  new ReferOn(reference, Her.KESTREL, record(FIRST, ALL))))
          .isEqualTo(Her.refused(ConsentRefusal.BEGINS_TOO_LATE));
      assertThat(bench.cases(People.BETH)).isEmpty();
    }
  }

  /** Asked anew with a later first day, she would be without one until then. */
  @Test
  void oneThatBeginsLaterEndsNoneThatHolds() {
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      String reference = referred(bench);
      assertThat(
              bench.act(
                  People.ASHA,
                  "renewed-later",
                  new TakeConsent(reference, Purpose.SUPPORT, record(FIRST, ALL))))
          .isEqualTo(Her.refused(ConsentRefusal.BEGINS_TOO_LATE));
      assertThat(Her.clear(Her.open(bench, People.ASHA, reference, FactClass.SAFE_CONTACT)))
          .hasSize(1);
    }
  }

  /** Nor is a status recorded under one that has not begun. */
  @Test
  void beforeItsFirstDayNoStatusIsRecordedUnderIt() {
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      String reference = referred(bench);
      withdrawnAndGivenFrom(bench, reference, FIRST, FactClass.IDENTITY, FactClass.STATUS);
      var sealed = bench.sealed(People.ASHA, "early-status", reference, Facts.status("early"));
      assertThat(bench.act(People.ASHA, "early-status", new AddFacts(reference, sealed)))
          .isEqualTo(Her.refused(ConsentRefusal.NO_LIVE_CONSENT));
      var status = Her.held(bench, People.ASHA, reference, FactClass.STATUS);
      assertThat(Her.open(bench, People.ASHA, reference, FactClass.STATUS, status))
          .isEqualTo(Her.shut());
      at(BEGINS);
      Bench.done(
          bench.act(
              People.ASHA,
              "timely-status",
              new AddFacts(
                  reference,
                  bench.sealed(People.ASHA, "timely-status", reference, Facts.status("timely")))));
    }
  }

  @Test
  void itOpensUntilTheLastInstantOfItsLastDayAndNotAtTheNext() {
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      String reference = referred(bench);
      var identity = Her.held(bench, People.ASHA, reference, FactClass.IDENTITY);
      at(ENDS.minus(MOMENT));
      assertThat(Her.clear(Her.open(bench, People.ASHA, reference, FactClass.IDENTITY, identity)))
          .hasSize(1);

      at(ENDS);
      assertThat(Her.open(bench, People.ASHA, reference, FactClass.IDENTITY, identity))
          .isEqualTo(Her.shut());
    }
  }

  /** The clock alone decides; that somebody notes it takes the facts out of the database, too. */
  @Test
  void onceItsEndIsNotedTheServiceHoldsNothing() throws Exception {
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      String reference = referred(bench);
      assertThat(bench.facts(People.ASHA, reference)).isNotEmpty();
      at(ENDS);
      bench.tick();
      assertThat(bench.facts(People.ASHA, reference)).isEmpty();
    }
  }

  /** A first day after the last one, and a last day that is over, are no validity. */
  @Test
  void daysOutOfOrderAreRefused() {
    try (Bench bench = new Bench(folder, clock, FaultPoint.NONE)) {
      for (ConsentRecord bad :
          java.util.List.of(
              days(LAST.plusDays(1), LAST, LAST),
              days(null, LAST, LAST.minusDays(1)),
              days(null, LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30)))) {
        assertThat(refer(bench, "out-of-order-" + bad.hashCode(), bad))
            .isEqualTo(Her.refused(ConsentRefusal.VALIDITY_OUT_OF_RANGE));
      }
    }
  }

  private String referred(Bench bench) {
    Bench.done(refer(bench, "valid-later-1", record(null, ALL)));
    String reference = bench.onlyCase(People.ASHA);
    bench.accept(reference, "valid-accepted");
    return reference;
  }

  /** She took back what she had agreed, and agreed again from a later day on. */
  private static void withdrawnAndGivenFrom(
      Bench bench, String reference, LocalDate from, FactClass... classes) {
    Bench.done(bench.act(People.ASHA, "taken-back", new Withdraw(reference, Purpose.SUPPORT)));
    Bench.done(
        bench.act(
            People.ASHA,
            "given-from",
            new TakeConsent(reference, Purpose.SUPPORT, record(from, classes))));
  }

  private static org.safepathway.referral.inside.Inside.Outcome refer(
      Bench bench, String request, ConsentRecord record) {
    return bench.act(
        People.OFFICER,
        request,
        new Refer(
            Bench.OFFER,
            bench.sealed(
                People.OFFICER,
                request,
                null,
                Facts.identity(request),
                Facts.safeContact(),
                Facts.risk(false),
                Facts.support()),
            record,
            LawfulBasis.PUBLIC_TASK,
            false));
  }

  private void at(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }

  private static ConsentRecord record(@Nullable LocalDate from, FactClass... classes) {
    return with(Facts.consent(classes), from, LAST, LAST);
  }

  private static ConsentRecord days(@Nullable LocalDate from, LocalDate review, LocalDate last) {
    return with(Facts.consentToAllThatPoliceMayEnter(), from, review, last);
  }

  private static ConsentRecord with(
      ConsentRecord usual, @Nullable LocalDate from, LocalDate review, LocalDate last) {
    return new ConsentRecord(
        usual.answer(),
        usual.classes(),
        usual.method(),
        usual.wordingVersion(),
        usual.wordingLanguage(),
        usual.aid(),
        true,
        true,
        true,
        from,
        review,
        last);
  }
}
