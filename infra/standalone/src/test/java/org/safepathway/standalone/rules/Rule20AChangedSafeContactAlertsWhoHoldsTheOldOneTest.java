package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.Triage;
import org.safepathway.referral.inside.Accept;
import org.safepathway.referral.inside.Acknowledge;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.GiveTriage;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.Receive;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.referral.victim.Confirmation;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.specialist.documents.Alert;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.People;
import org.safepathway.standalone.engine.Rebuilding;

/**
 * DOMAIN.md rule 20: a change of address or safe contact is a controlled act with an alert to those
 * who hold the old one (ICO, Charnwood reprimand).
 */
@Tag("firewall")
class Rule20AChangedSafeContactAlertsWhoHoldsTheOldOneTest {

  private static final OfferId KESTREL = new OfferId("kestrel-trust-idva");
  private static final SafeContact NEW_CONTACT =
      new SafeContact(
          "0121 496 0999",
          null,
          "Thursdays only",
          false,
          false,
          false,
          "foxglove",
          null,
          null,
          false);

  @TempDir Path folder;

  @Test
  void whoHoldsTheOldOneIsAlertedToTheClassAndTheTimeAndContactsNobodyUntilItIsAcknowledged() {
    try (Bench bench = new Bench(folder)) {
      String officers = Bench.done(bench.refer("request-1"));
      String reference = accepted(bench);
      corrects(bench, officers, "correction-1", NEW_CONTACT);

      Alert alert = onlyAlert(bench, People.ASHA, reference);
      assertThat(alert.changed()).isEqualTo(FactClass.SAFE_CONTACT);
      assertThat(alert.at()).isEqualTo(Bench.NOON.instant());
      assertThat(contacts(bench, People.ASHA, "contact-1", reference))
          .isEqualTo(refused(ReferralRefusal.CONTACT_CHANGED));
      assertThat(theCase(bench, People.ASHA, reference).contacts()).isEmpty();

      Bench.done(acknowledges(bench, People.ASHA, "seen-0001", reference, alert.fact()));

      assertThat(alerts(bench, People.ASHA, reference)).isEmpty();
      Bench.done(contacts(bench, People.ASHA, "contact-2", reference));
    }
  }

  @Test
  void whatWasEnteredFirstStaysVisibleAndHowItWasConfirmedIsRecorded() {
    try (Bench bench = new Bench(folder)) {
      String officers = Bench.done(bench.refer("request-1"));
      String reference = accepted(bench);
      corrects(bench, officers, "correction-1", NEW_CONTACT);

      List<HeldFact> held = safeContacts(bench, People.ASHA, reference);
      assertThat(held).hasSize(2);
      assertThat(held.getFirst().supersededBy()).isEqualTo(held.getLast().sealed().id());
      assertThat(bench.open(People.ASHA, "opening-1", reference, FactClass.SAFE_CONTACT))
          .isInstanceOfSatisfying(
              Vault.Opened.class,
              opened ->
                  assertThat(opened.facts().values())
                      .containsExactlyInAnyOrder(Facts.safeContact(), NEW_CONTACT));
      assertThat(recorded(bench)).containsExactly(Confirmation.BY_CODE_WORD);
    }
  }

  @Test
  void aChangeThatWasNotConfirmedWithHerIsRefusedAndChangesNothing() {
    try (Bench bench = new Bench(folder)) {
      String officers = Bench.done(bench.refer("request-1"));
      String reference = accepted(bench);
      int before = bench.log().size();

      assertThat(adds(bench, People.OFFICER, "correction-1", officers, null, NEW_CONTACT))
          .isEqualTo(refused(ReferralRefusal.CHANGE_NOT_CONFIRMED));
      assertThat(adds(bench, People.ASHA, "facts-0001", reference, null, Facts.identity("other")))
          .isEqualTo(refused(ReferralRefusal.CHANGE_NOT_CONFIRMED));

      assertThat(bench.log()).hasSize(before);
      assertThat(alerts(bench, People.ASHA, reference)).isEmpty();
    }
  }

  @Test
  void whatOneServiceAddsAlertsTheOtherAndNotItselfAndThePoliceNoticeNothing() throws Exception {
    try (Bench bench = new Bench(folder)) {
      Bench.done(bench.refer("request-1"));
      String first = accepted(bench);
      String second = referredOn(bench, first, Facts.consentToAllThatPoliceMayEnter());
      String police = bench.dump("police");

      Bench.done(
          adds(bench, People.BETH, "facts-0001", second, Confirmation.IN_PERSON, NEW_CONTACT));

      Alert alert = onlyAlert(bench, People.ASHA, first);
      assertThat(alerts(bench, People.BETH, second)).isEmpty();
      Bench.done(contacts(bench, People.BETH, "contact-1", second));
      assertThat(contacts(bench, People.ASHA, "contact-1", first))
          .isEqualTo(refused(ReferralRefusal.CONTACT_CHANGED));
      Bench.done(acknowledges(bench, People.ASHA, "seen-0001", first, alert.fact()));
      assertThat(bench.dump("police")).isEqualTo(police);
    }
  }

  @Test
  void nobodyIsAlertedToAClassThatIsNotSharedWithThem() {
    try (Bench bench = new Bench(folder)) {
      String officers = Bench.done(bench.refer("request-1"));
      String first = accepted(bench);
      String second =
          referredOn(bench, first, Facts.consent(FactClass.SAFE_CONTACT, FactClass.RISK));

      corrects(bench, officers, "correction-1", Facts.identity("renamed"));

      assertThat(alerts(bench, People.BETH, second)).isEmpty();
      Bench.done(contacts(bench, People.BETH, "contact-1", second));
      assertThat(onlyAlert(bench, People.ASHA, first).changed()).isEqualTo(FactClass.IDENTITY);
    }
  }

  @Test
  void anAlertGoesWithTheConsentAndComesBackWithANewOne() {
    try (Bench bench = new Bench(folder)) {
      String officers = Bench.done(bench.refer("request-1"));
      String reference = accepted(bench);
      corrects(bench, officers, "correction-1", NEW_CONTACT);
      Bench.done(bench.act(People.ASHA, "withdraw-1", new Withdraw(reference, Purpose.SUPPORT)));

      assertThat(alerts(bench, People.ASHA, reference)).isEmpty();

      Bench.done(
          bench.act(
              People.ASHA,
              "consent-1",
              new TakeConsent(reference, Purpose.SUPPORT, Facts.consentToAllThatPoliceMayEnter())));
      assertThat(onlyAlert(bench, People.ASHA, reference).changed())
          .isEqualTo(FactClass.SAFE_CONTACT);
    }
  }

  @Test
  void whoReceivesHerAfterTheChangeHoldsBothAndIsNotAlerted() {
    MovingClock clock = new MovingClock(Bench.NOON.instant());
    try (Bench bench = Bench.at(folder, clock)) {
      String officers = Bench.done(bench.refer("request-1"));
      String first = accepted(bench);
      corrects(bench, officers, "correction-1", NEW_CONTACT);
      clock.advance(Duration.ofMinutes(1));
      String second = referredOn(bench, first, Facts.consentToAllThatPoliceMayEnter());

      assertThat(safeContacts(bench, People.BETH, second)).hasSize(2);
      assertThat(alerts(bench, People.BETH, second)).isEmpty();
    }
  }

  @Test
  void anAcknowledgementIsOfWhatWasShownAndRepeatingItAnswersTheSame() {
    try (Bench bench = new Bench(folder)) {
      String officers = Bench.done(bench.refer("request-1"));
      String reference = accepted(bench);
      corrects(bench, officers, "correction-1", NEW_CONTACT);
      FactId shown = onlyAlert(bench, People.ASHA, reference).fact();
      corrects(bench, officers, "correction-2", Facts.safeContact());

      Outcome first = acknowledges(bench, People.ASHA, "seen-0001", reference, shown);

      Alert left = onlyAlert(bench, People.ASHA, reference);
      assertThat(left.fact()).isNotEqualTo(shown);
      assertThat(contacts(bench, People.ASHA, "contact-1", reference))
          .isEqualTo(refused(ReferralRefusal.CONTACT_CHANGED));
      assertThat(acknowledges(bench, People.ASHA, "seen-0001", reference, shown)).isEqualTo(first);
      assertThat(acknowledges(bench, People.ASHA, "seen-0002", reference, shown))
          .isEqualTo(refused(ReferralRefusal.NOTHING_TO_ACKNOWLEDGE));
      Bench.done(acknowledges(bench, People.ASHA, "seen-0003", reference, left.fact()));
      Bench.done(contacts(bench, People.ASHA, "contact-2", reference));
    }
  }

  @Test
  void aRebuildAlertsToTheSame() throws Exception {
    try (Bench bench = new Bench(folder)) {
      String officers = Bench.done(bench.refer("request-1"));
      String first = accepted(bench);
      referredOn(bench, first, Facts.consentToAllThatPoliceMayEnter());
      corrects(bench, officers, "correction-1", NEW_CONTACT);
      Bench.done(
          acknowledges(
              bench, People.ASHA, "seen-0001", first, onlyAlert(bench, People.ASHA, first).fact()));
      bench.settle();
    }
    Rebuilding rebuilding =
        new Rebuilding(new DataFolder(folder), new StaffRegistry(NetworkFile.demo()));
    List<String> live = dump(rebuilding);

    rebuilding.run(new Silent());

    assertThat(dump(rebuilding)).isEqualTo(live).anyMatch(line -> line.contains("alerts"));
  }

  // --- the language of this rule ---

  private static String accepted(Bench bench) {
    String reference = bench.onlyCase(People.ASHA);
    bench.accept(reference, "asha-1");
    return reference;
  }

  private static String referredOn(Bench bench, String reference, ConsentRecord record) {
    Bench.done(bench.act(People.ASHA, "onward-1", new ReferOn(reference, KESTREL, record)));
    String second = bench.onlyCase(People.BETH);
    Bench.done(bench.act(People.BETH, "beth-receive", new Receive(second)));
    Bench.done(bench.act(People.BETH, "beth-triage", new GiveTriage(second, Triage.B)));
    Bench.done(bench.act(People.BETH, "beth-accept", new Accept(second)));
    return second;
  }

  private static void corrects(Bench bench, String reference, String request, Fact fact) {
    Bench.done(adds(bench, People.OFFICER, request, reference, Confirmation.BY_CODE_WORD, fact));
  }

  private static Outcome adds(
      Bench bench,
      Actor by,
      String request,
      String reference,
      @Nullable Confirmation confirmed,
      Fact fact) {
    return bench.act(
        by,
        request,
        new AddFacts(reference, bench.sealed(by, request, reference, fact), confirmed));
  }

  private static Outcome contacts(Bench bench, Actor by, String request, String reference) {
    return bench.act(by, request, new Contact(reference, ContactResult.REACHED));
  }

  private static Outcome acknowledges(
      Bench bench, Actor by, String request, String reference, FactId fact) {
    return bench.act(by, request, new Acknowledge(reference, List.of(fact)));
  }

  private static List<Alert> alerts(Bench bench, Actor actor, String reference) {
    return theCase(bench, actor, reference).alerts();
  }

  private static Alert onlyAlert(Bench bench, Actor actor, String reference) {
    assertThat(alerts(bench, actor, reference)).hasSize(1);
    return alerts(bench, actor, reference).getFirst();
  }

  private static Case theCase(Bench bench, Actor actor, String reference) {
    return bench.cases(actor).stream()
        .filter(held -> held.reference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private static List<HeldFact> safeContacts(Bench bench, Actor actor, String reference) {
    return bench.facts(actor, reference).stream()
        .filter(held -> held.sealed().factClass() == FactClass.SAFE_CONTACT)
        .toList();
  }

  private static List<@Nullable Confirmation> recorded(Bench bench) {
    return bench.log().stream()
        .flatMap(
            event ->
                event instanceof FactsRecorded recorded
                    ? Stream.of(recorded.confirmed())
                    : Stream.<@Nullable Confirmation>empty())
        .toList();
  }

  private static Outcome refused(RefusalReason reason) {
    return new Outcome.Refused(Refusal.of(reason));
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
