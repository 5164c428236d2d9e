package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;

/** What a consent is, with the real streams, vault, keys and projections of two services. */
@Tag("firewall")
class GrantsEndToEndTest {

  private static final OfferId KESTREL = new OfferId("kestrel-trust-idva");
  private static final ConsentRecord WITHOUT_STATUS = Facts.consentToAllThatPoliceMayEnter();
  private static final ConsentRecord WITH_STATUS =
      Facts.consent(
          FactClass.IDENTITY,
          FactClass.SAFE_CONTACT,
          FactClass.RISK,
          FactClass.SUPPORT,
          FactClass.STATUS);
  private static final StatusFact NOT_DISCUSSED =
      new StatusFact(ImmigrationStatus.NOT_DISCUSSED, null, null, null, null, null, false, null);

  @TempDir Path folder;

  @Test
  void afterAWithdrawalTheReferenceAloneLetsNobodyReferHerOnOrRecordOfHer() {
    try (Bench bench = new Bench(folder)) {
      String reference = accepted(bench);
      Bench.done(bench.act(People.ASHA, "withdrawal", new Withdraw(reference, Purpose.SUPPORT)));

      assertThat(
              bench.act(
                  People.ASHA, "onward-0001", new ReferOn(reference, KESTREL, WITHOUT_STATUS)))
          .isEqualTo(refused(ConsentRefusal.NO_LIVE_CONSENT));
      assertThat(bench.cases(People.BETH)).isEmpty();
      AddFacts facts =
          new AddFacts(
              reference, bench.sealed(People.ASHA, "facts-0001", reference, Facts.safeContact()));
      assertThat(bench.act(People.ASHA, "facts-0001", facts))
          .isEqualTo(refused(ConsentRefusal.NO_LIVE_CONSENT));
    }
  }

  @Test
  void whereSheWithdrewNoOtherServiceTakesANewConsentAndNobodyIsToldThatSheIsKnownThere() {
    try (Bench bench = new Bench(folder)) {
      String first = accepted(bench);
      String second = referredOn(bench, first, "onward-1", WITHOUT_STATUS);
      Bench.done(bench.act(People.BETH, "withdrawal", new Withdraw(second, Purpose.SUPPORT)));

      assertThat(bench.act(People.ASHA, "onward-2", new ReferOn(first, KESTREL, WITHOUT_STATUS)))
          .as("as if it took nobody")
          .isEqualTo(refused(ReferralRefusal.OFFER_PAUSED));
      assertThat(bench.open(People.BETH, "opening-1", second, FactClass.IDENTITY))
          .isInstanceOf(Vault.Refused.class);

      take(bench, People.BETH, second, "consent-1", WITHOUT_STATUS);
      assertThat(clear(bench, People.BETH, "opening-2", second, FactClass.IDENTITY)).hasSize(1);
    }
  }

  @Test
  void aConsentThatOneServiceTakesForAnotherLeavesThatOnesOwn() {
    try (Bench bench = new Bench(folder)) {
      String first = accepted(bench);
      String second = referredOn(bench, first, "onward-1", WITHOUT_STATUS);
      take(bench, People.BETH, second, "consent-1", WITH_STATUS);
      record(bench, People.BETH, second, "status-1", "canary");

      referOn(bench, first, "onward-2", WITHOUT_STATUS);

      assertThat(bench.cases(People.BETH)).hasSize(2);
      assertThat(clear(bench, People.BETH, "opening-1", second, FactClass.STATUS))
          .containsExactly(Facts.status("canary"));
    }
  }

  @Test
  void aRenewedConsentLeavesTheStatusThatWasRecorded() {
    try (Bench bench = new Bench(folder)) {
      String reference = accepted(bench);
      take(bench, People.ASHA, reference, "consent-1", WITH_STATUS);
      assertThat(clear(bench, People.ASHA, "opening-1", reference, FactClass.STATUS))
          .containsExactly(NOT_DISCUSSED);
      record(bench, People.ASHA, reference, "status-1", "canary");
      take(bench, People.ASHA, reference, "consent-2", WITH_STATUS);

      assertThat(clear(bench, People.ASHA, "opening-2", reference, FactClass.STATUS))
          .containsExactly(Facts.status("canary"));
    }
  }

  @Test
  void afterAWithdrawalANewConsentBeginsWithNotDiscussed() {
    try (Bench bench = new Bench(folder)) {
      String reference = accepted(bench);
      take(bench, People.ASHA, reference, "consent-1", WITH_STATUS);
      record(bench, People.ASHA, reference, "status-1", "canary");
      Bench.done(bench.act(People.ASHA, "withdrawal", new Withdraw(reference, Purpose.SUPPORT)));
      take(bench, People.ASHA, reference, "consent-2", WITH_STATUS);

      assertThat(clear(bench, People.ASHA, "opening-1", reference, FactClass.STATUS))
          .containsExactly(NOT_DISCUSSED);
      record(bench, People.ASHA, reference, "status-2", "told again");
      assertThat(clear(bench, People.ASHA, "opening-2", reference, FactClass.STATUS))
          .containsExactly(Facts.status("told again"));
    }
  }

  private static String accepted(Bench bench) {
    Bench.done(bench.refer("request-1"));
    String reference = bench.onlyCase(People.ASHA);
    bench.accept(reference, "asha-1");
    return reference;
  }

  private static String referredOn(
      Bench bench, String reference, String request, ConsentRecord record) {
    referOn(bench, reference, request, record);
    return bench.onlyCase(People.BETH);
  }

  private static void referOn(Bench bench, String reference, String request, ConsentRecord record) {
    Bench.done(bench.act(People.ASHA, request, new ReferOn(reference, KESTREL, record)));
  }

  private static void take(
      Bench bench, Actor by, String reference, String request, ConsentRecord record) {
    Bench.done(bench.act(by, request, new TakeConsent(reference, Purpose.SUPPORT, record)));
  }

  private static void record(Bench bench, Actor by, String reference, String request, String mark) {
    Bench.done(
        bench.act(
            by,
            request,
            new AddFacts(reference, bench.sealed(by, request, reference, Facts.status(mark)))));
  }

  /** What an opening of a class says, in the order recorded. */
  private static List<Fact> clear(
      Bench bench, Actor by, String request, String reference, FactClass factClass) {
    Vault.OpenAnswer answer = bench.open(by, request, reference, factClass);
    assertThat(answer).isInstanceOf(Vault.Opened.class);
    var opened = ((Vault.Opened) answer).facts();
    return bench.facts(by, reference).stream()
        .map(held -> opened.get(held.sealed().id()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Inside.Outcome refused(RefusalReason reason) {
    return new Inside.Outcome.Refused(Refusal.of(reason));
  }
}
