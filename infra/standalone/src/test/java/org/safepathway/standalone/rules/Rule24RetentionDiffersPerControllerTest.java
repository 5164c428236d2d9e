package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FingerprintConsentAgedOut;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.Language;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferrersRecordAgedOut;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Close;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.RecordFingerprint;
import org.safepathway.referral.inside.Reopen;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.referral.retention.RetentionRule;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.People;
import org.safepathway.standalone.engine.Rebuilding;
import org.safepathway.standalone.engine.WhatIsKept;

/**
 * DOMAIN.md rule 24: retention differs per controller and per class of record; erasure destroys
 * keys, so that the log stays and the facts are gone.
 */
@Tag("firewall")
class Rule24RetentionDiffersPerControllerTest {

  private static final Duration ROW = RetentionRule.POLICE_REFERRAL.kept();
  private static final Duration FINGERPRINT = RetentionRule.FINGERPRINT_CONSENT.kept();
  private static final Duration KEYS = RetentionRule.VICTIM.kept();
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(Bench.NOON.instant());

  @Test
  void theOfficersRowGoesAFixedTimeAfterTheLastChangeThatTheOfficerSaw() throws Exception {
    try (Bench bench = Bench.at(folder, clock)) {
      Bench.done(bench.refer("request-1"));
      String reference = bench.onlyCase(People.ASHA);
      clock.advance(HOUR);
      Bench.done(bench.act(People.ASHA, "receive-1", new Receive(reference)));
      later(bench, HOUR);
      // What the officer cannot see does not count.
      Bench.done(bench.act(People.ASHA, "triage-1", new GiveTriage(reference, Triage.A)));
      Bench.done(bench.act(People.ASHA, "accept-1", new Accept(reference)));
      later(bench, ROW.minus(HOUR).minusSeconds(1));
      assertThat(bench.dump("police")).contains("RECEIVED");

      later(bench, Duration.ofSeconds(1));

      assertThat(bench.dump("police")).doesNotContain("RECEIVED");
      assertThat(happened(bench, ReferrersRecordAgedOut.class)).hasSize(1);
      // The service’s case is live and stays.
      Bench.done(contact(bench, reference));
    }
  }

  @Test
  void theRowOfAnErasedVictimGoesInTheSameMomentAsAnyOther() throws Exception {
    try (Bench bench = Bench.at(folder, clock)) {
      Bench.done(bench.refer("request-1"));
      String erased = bench.onlyCase(People.ASHA);
      Bench.done(bench.refer("request-2"));
      later(bench, Duration.ofDays(30));
      Bench.done(bench.act(People.MEERA, "erasure-1", new Erase(erased)));

      later(bench, ROW.minusDays(30).minusSeconds(1));
      assertThat(rows(bench)).isEqualTo(2);
      later(bench, Duration.ofSeconds(1));

      assertThat(rows(bench)).isZero();
    }
  }

  @Test
  void herKeysAreDestroyedAFixedTimeAfterEverythingEnded() throws Exception {
    List<SealedFact> held;
    String reference;
    try (Bench bench = Bench.at(folder, clock)) {
      reference = closed(bench);
      held =
          bench.facts(People.ASHA, reference).stream()
              .map(fact -> fact.sealed())
              .filter(fact -> fact.factClass() == FactClass.IDENTITY)
              .toList();
      Bench.done(bench.act(People.ASHA, "withdraw-1", new Withdraw(reference, Purpose.SUPPORT)));

      later(bench, KEYS.minusSeconds(1));
      assertThat(happened(bench, VictimErased.class)).isEmpty();
      assertThat(bench.cases(People.ASHA)).hasSize(1);
      later(bench, Duration.ofSeconds(1));

      assertThat(happened(bench, VictimErased.class))
          .extracting(VictimErased::cause)
          .containsExactly(ErasureCause.RETENTION_OVER);
      assertThat(bench.cases(People.ASHA)).isEmpty();
      assertThat(held).isNotEmpty();
      assertThat(
              bench.inside.open(
                  People.ASHA,
                  new RequestId("opening-after"),
                  reference,
                  Purpose.SUPPORT,
                  Set.of(FactClass.IDENTITY),
                  held))
          .isEqualTo(new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND)));
    }
    assertThat(WhatIsKept.wrappedKeys(folder)).isEmpty();
    assertThat(new DataFolder(folder).erasures()).isNotEmptyFile();
  }

  @Test
  void aLiveCaseIsNeverAgedOut() throws Exception {
    try (Bench bench = Bench.at(folder, clock)) {
      Bench.done(bench.refer("request-1"));
      String reference = bench.onlyCase(People.ASHA);
      bench.accept(reference, "asha-1");

      later(bench, KEYS.multipliedBy(3));

      // The consent of police has lapsed meanwhile; the case is open.
      assertThat(happened(bench, VictimErased.class)).isEmpty();
      Bench.done(contact(bench, reference));
      assertThat(WhatIsKept.wrappedKeys(folder)).isNotEmpty();
    }
  }

  @Test
  void aCaseThatIsTakenUpAgainIsKept() throws Exception {
    try (Bench bench = Bench.at(folder, clock)) {
      String reference = closed(bench);
      later(bench, KEYS.minusDays(1));
      Bench.done(bench.act(People.ASHA, "reopen-1", new Reopen(reference)));

      later(bench, KEYS);

      assertThat(happened(bench, VictimErased.class)).isEmpty();
    }
  }

  /**
   * A need of hers that a consortium sees goes when she is erased: that must not tell when she
   * ended what she shared with a service.
   */
  @Test
  void whoIsCountedIsKeptUntilThatHasEndedToo() throws Exception {
    Duration lapsed = Duration.ofDays(200);
    try (Bench bench = Bench.at(folder, clock)) {
      Bench.done(bench.refer("request-1", true));
      String reference = bench.onlyCase(People.ASHA);
      bench.accept(reference, "asha-1");
      Bench.done(
          bench.act(People.ASHA, "close-0001", new Close(reference, Closure.VICTIM_DECLINED)));
      Bench.done(bench.act(People.ASHA, "withdraw-1", new Withdraw(reference, Purpose.SUPPORT)));

      later(bench, lapsed);
      later(bench, KEYS.minus(lapsed));
      assertThat(happened(bench, VictimErased.class)).isEmpty();

      later(bench, lapsed);
      assertThat(happened(bench, VictimErased.class)).hasSize(1);
    }
  }

  @Test
  void aFingerprintConsentGoesAfterItsOwnTime() throws Exception {
    try (Bench bench = Bench.at(folder, clock)) {
      Bench.done(
          bench.act(
              People.OFFICER,
              "fingerprint-1",
              new RecordFingerprint(
                  new FingerprintRecord(
                      FingerprintRecord.EncounterRole.VICTIM,
                      FingerprintRecord.Basis.CONSENT,
                      true,
                      Language.URDU,
                      ConsentAnswer.REFUSED))));

      later(bench, FINGERPRINT.minusSeconds(1));
      assertThat(happened(bench, FingerprintConsentAgedOut.class)).isEmpty();
      later(bench, Duration.ofSeconds(1));

      assertThat(happened(bench, FingerprintConsentAgedOut.class)).hasSize(1);
    }
  }

  @Test
  void tickingAgainAfterARestartDoesNothingTwiceAndARebuildIsEqual() throws Exception {
    try (Bench bench = Bench.at(folder, clock)) {
      String reference = closed(bench);
      Bench.done(bench.act(People.ASHA, "withdraw-1", new Withdraw(reference, Purpose.SUPPORT)));
      Bench.done(bench.refer("request-2"));
      later(bench, KEYS.plusDays(1));
    }
    int events;
    try (Bench bench = Bench.at(folder, clock)) {
      events = bench.log().size();
      later(bench, Duration.ofDays(1));
      assertThat(bench.log()).hasSize(events);
      assertThat(happened(bench, VictimErased.class)).hasSize(1);
    }
    Rebuilding rebuilding =
        new Rebuilding(new DataFolder(folder), new StaffRegistry(NetworkFile.demo()));
    List<String> live = dump(rebuilding);

    rebuilding.run(new Silent());

    assertThat(dump(rebuilding)).isEqualTo(live).anyMatch(line -> line.contains("SENT"));
  }

  // --- the language of this rule ---

  private static String closed(Bench bench) {
    Bench.done(bench.refer("request-1"));
    String reference = bench.onlyCase(People.ASHA);
    bench.accept(reference, "asha-1");
    Bench.done(bench.act(People.ASHA, "close-0001", new Close(reference, Closure.VICTIM_DECLINED)));
    return reference;
  }

  private static Inside.Outcome contact(Bench bench, String reference) {
    return bench.act(People.ASHA, "contact-1", new Contact(reference, ContactResult.REACHED));
  }

  private void later(Bench bench, Duration time) throws InterruptedException {
    clock.advance(time);
    assertThat(bench.engine.tick(Duration.ofSeconds(30))).isTrue();
  }

  private static <E extends Event> List<E> happened(Bench bench, Class<E> type) {
    return bench.log().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static long rows(Bench bench) throws InterruptedException {
    return bench.dump("police").lines().filter(line -> line.contains("\"shortReference\"")).count();
  }

  private static List<String> dump(Rebuilding rebuilding) {
    List<String> lines = new ArrayList<>();
    rebuilding.dump(lines::add);
    return lines;
  }

  /** Nobody listens. */
  private static final class Silent implements Rebuilding.Progress {

    @Override
    public void rebuilt(String room, long position, long head) {}

    @Override
    public void finished(String room, long events) {}
  }
}
