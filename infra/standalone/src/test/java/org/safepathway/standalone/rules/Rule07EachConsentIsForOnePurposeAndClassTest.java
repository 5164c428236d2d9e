package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.inside.AddFacts;
import org.safepathway.referral.inside.Contact;
import org.safepathway.referral.inside.Engage;
import org.safepathway.referral.inside.Narrow;
import org.safepathway.referral.inside.TakeConsent;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md rule 7: a consent is per purpose and per class of fact, unbundled, refusable without
 * detriment, and as easy to withdraw as to give (ICO).
 */
@Tag("firewall")
class Rule07EachConsentIsForOnePurposeAndClassTest {

  @TempDir Path folder;

  @Test
  void eachClassOpensByItsOwnNameAndNoOther() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.withStatus(bench, "each");
      Map<FactClass, List<SealedFact>> held =
          Arrays.stream(Her.WITH_STATUS)
              .collect(
                  java.util.stream.Collectors.toMap(
                      each -> each, each -> Her.held(bench, People.ASHA, her.reference(), each)));
      assertThat(held.values()).noneMatch(List::isEmpty);

      for (FactClass named : Her.WITH_STATUS) {
        Bench.done(her.answers("only-" + named, Purpose.SUPPORT, Facts.consent(named)));
        for (FactClass asked : Her.WITH_STATUS) {
          var answer =
              Her.open(
                  bench, People.ASHA, her.reference(), asked, held.getOrDefault(asked, List.of()));
          if (asked == named) {
            var unused = Her.clear(answer);
          } else {
            assertThat(answer).as(asked + " under " + named).isEqualTo(Her.shut());
            assertThat(Her.held(bench, People.ASHA, her.reference(), asked)).isEmpty();
          }
        }
      }
    }
  }

  /** Nothing bundled: neither all at once without naming, nor statistics with support. */
  @Test
  void aConsentThatNamesNothingOrBundlesIsRefused() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      var refused = Her.refused(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);

      assertThat(her.answers("names-nothing", Purpose.SUPPORT, Facts.consent())).isEqualTo(refused);
      assertThat(her.answers("names-a-note", Purpose.SUPPORT, Facts.consent(FactClass.CASE_NOTE)))
          .isEqualTo(refused);
      for (FactClass factClass : FactClass.values()) {
        if (factClass != FactClass.STATUS) {
          assertThat(
                  her.answers("bundled-" + factClass, Purpose.STATISTICS, Facts.consent(factClass)))
              .isEqualTo(refused);
        }
      }
      assertThat(
              her.answers(
                  "fingerprint-here", Purpose.MOBILE_FINGERPRINT, Facts.consent(FactClass.RISK)))
          .isEqualTo(refused);
    }
  }

  /** One purpose is not another: being counted opens nothing, and may be taken back alone. */
  @Test
  void purposesStandApart() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      Bench.done(her.answers("counted-1", Purpose.STATISTICS, Facts.consent()));
      Bench.done(
          bench.act(People.ASHA, "uncounted", new Withdraw(her.reference(), Purpose.STATISTICS)));
      var unused = Her.clear(Her.open(bench, People.ASHA, her.reference(), FactClass.IDENTITY));

      Bench.done(her.answers("counted-2", Purpose.STATISTICS, Facts.consent()));
      var facts = Her.held(bench, People.ASHA, her.reference(), FactClass.IDENTITY);
      Bench.done(
          bench.act(People.ASHA, "unsupported", new Withdraw(her.reference(), Purpose.SUPPORT)));
      assertThat(Her.open(bench, People.ASHA, her.reference(), FactClass.IDENTITY, facts))
          .isEqualTo(Her.shut());
    }
  }

  /** Without detriment: whatever she refuses, the service goes on working for her. */
  @Test
  void aRefusalOfStatusOrStatisticsChangesNothingForHer() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      Bench.done(her.answers("no-statistics", Purpose.STATISTICS, no()));
      // Asked for all, she says no to her status, and later takes a yes to it back.
      Bench.done(her.answers("no-status", Purpose.SUPPORT, Facts.consentToAllThatPoliceMayEnter()));
      refusedStatus(bench, her, "unasked-1");
      Bench.done(her.answers("yes-status", Purpose.SUPPORT, Facts.consent(Her.WITH_STATUS)));
      Bench.done(
          bench.act(
              People.ASHA, "no-status-2", new Narrow(her.reference(), Set.of(FactClass.STATUS))));
      refusedStatus(bench, her, "unasked-2");
      Bench.done(
          bench.act(People.ASHA, "no-risk-1", new Narrow(her.reference(), Set.of(FactClass.RISK))));

      assertThat(bench.cases(People.ASHA).getFirst().state()).isEqualTo(ReferralState.ACCEPTED);
      for (FactClass other : List.of(FactClass.IDENTITY, FactClass.SUPPORT)) {
        var unused = Her.clear(Her.open(bench, People.ASHA, her.reference(), other));
      }
      Bench.done(
          bench.act(People.ASHA, "reached-1", new Contact(her.reference(), ContactResult.REACHED)));
      Bench.done(bench.act(People.ASHA, "engaged-1", new Engage(her.reference())));
      String second = her.referredOn("onward-1", FactClass.IDENTITY, FactClass.SAFE_CONTACT);
      var unused = Her.clear(Her.open(bench, People.BETH, second, FactClass.IDENTITY));
    }
  }

  /** Her status is neither held nor recorded nor read, and what else she agreed to is. */
  private static void refusedStatus(Bench bench, Her her, String request) {
    assertThat(Her.held(bench, People.ASHA, her.reference(), FactClass.STATUS)).isEmpty();
    assertThat(Her.open(bench, People.ASHA, her.reference(), FactClass.STATUS))
        .isEqualTo(Her.shut());
    assertThat(
            bench.act(
                People.ASHA,
                request,
                new AddFacts(
                    her.reference(),
                    bench.sealed(People.ASHA, request, her.reference(), Facts.status(request)))))
        .isEqualTo(Her.refused(ConsentRefusal.NO_LIVE_CONSENT));
    for (FactClass other :
        List.of(FactClass.IDENTITY, FactClass.SAFE_CONTACT, FactClass.RISK, FactClass.SUPPORT)) {
      var unused = Her.clear(Her.open(bench, People.ASHA, her.reference(), other));
    }
  }

  /** What was not freely given is none: each condition alone. */
  @Test
  void whatWasNotSaidInPrivateUnderstoodAndWithCapacityIsNoConsent() {
    try (Bench bench = new Bench(folder)) {
      Her her = Her.accepted(bench);
      for (int missing = 0; missing < 3; missing++) {
        assertThat(
                her.answers(
                    "not-free-" + missing,
                    Purpose.SUPPORT,
                    record(ConsentAnswer.GIVEN, missing != 0, missing != 1, missing != 2)))
            .isEqualTo(Her.refused(ConsentRefusal.NOT_FREELY_GIVEN));
      }
    }
  }

  /** As easy: withdrawing asks for less than giving, in the act, in JSON and on the page. */
  @Test
  void withdrawingTakesNoMoreThanGiving() {
    assertThat(names(TakeConsent.class)).containsAll(names(Withdraw.class));
    assertThat(names(Withdraw.class)).hasSizeLessThan(names(TakeConsent.class).size());

    try (Web web = Web.start(folder)) {
      String path = web.accepted("Easy");
      Set<String> giving = fields(web.page("caseworker.asha", path + "/consents"), "/consents\"");
      Set<String> withdrawing = fields(web.page("caseworker.asha", path), "/consents/withdraw\"");

      assertThat(giving).contains("purpose", "record.answer", "record.classes");
      assertThat(withdrawing).contains("purpose");
      assertThat(giving).containsAll(withdrawing);
      assertThat(withdrawing.size()).isLessThanOrEqualTo(4);

      var unused =
          web.done(
              "caseworker.asha",
              path + "/consents/withdraw",
              Web.object().put("purpose", "SUPPORT"));
      assertThat(web.open("caseworker.asha", path, "IDENTITY").status()).isEqualTo(404);
    }
  }

  /** The names of the fields of the form that is sent to a path which ends so. */
  private static Set<String> fields(String page, String actionEnd) {
    Matcher form =
        Pattern.compile("(?s)<form[^>]*action=\"([^\"]*\")[^>]*>(.*?)</form>").matcher(page);
    while (form.find()) {
      if (form.group(1).endsWith(actionEnd)) {
        return Pattern.compile("name=\"([^\"]+)\"")
            .matcher(form.group(2))
            .results()
            .map(found -> found.group(1))
            .collect(java.util.stream.Collectors.toSet());
      }
    }
    throw new AssertionError("no such form");
  }

  private static List<String> names(Class<? extends Record> act) {
    return Arrays.stream(act.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static ConsentRecord no() {
    return record(ConsentAnswer.REFUSED, true, true, true, Set.of());
  }

  private static ConsentRecord record(
      ConsentAnswer answer, boolean alone, boolean understood, boolean capacity) {
    return record(answer, alone, understood, capacity, Set.of(FactClass.IDENTITY));
  }

  private static ConsentRecord record(
      ConsentAnswer answer,
      boolean alone,
      boolean understood,
      boolean capacity,
      Set<FactClass> classes) {
    ConsentRecord usual = Facts.consent();
    return new ConsentRecord(
        answer,
        classes,
        usual.method(),
        usual.wordingVersion(),
        usual.wordingLanguage(),
        usual.aid(),
        alone,
        understood,
        capacity,
        null,
        usual.reviewOn(),
        usual.expiresOn());
  }
}
