package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.vault.Vault;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.EnterLinkCode;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.Inside.LinkCodeAnswer;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.ReferOn;
import org.safepathway.referral.inside.Unlink;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.referral.link.service.LinkLimits;
import org.safepathway.specialist.documents.CaseLinks;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.MovingClock;
import org.safepathway.standalone.engine.People;

/**
 * Two organisations that know her learn of each other only by her own hand (DOMAIN.md rule 23): by
 * a code that she carries, by name only, until either side or she herself undoes it.
 */
@Tag("firewall")
class Rule23OnlySheLinksTest {

  private static final OrganisationId AMBERWELL = People.ASHA.organisation();
  private static final OrganisationId KESTREL = People.BETH.organisation();
  private static final OfferId KESTRELS = new OfferId("kestrel-trust-idva");

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock(Bench.NOON.instant());

  private Bench bench() {
    return new Bench(folder, clock, FaultPoint.NONE);
  }

  /** What both organisations have of her, and of each other nothing. */
  private record Known(String atAmberwell, String atKestrel) {}

  /** An officer referred her to Amberwell, and on another day somebody did to Kestrel. */
  private static Known twice(Bench bench) {
    Bench.done(bench.refer("to-amberwell"));
    Vault.Sealed sealed =
        bench.sealed(
            People.OFFICER,
            "to-kestrel-1",
            null,
            Facts.identity("to-amberwell"),
            Facts.safeContact(),
            Facts.risk(false),
            Facts.support());
    ConsentRecord agreed = Facts.consentToAllThatPoliceMayEnter();
    Bench.done(
        bench.act(
            People.OFFICER,
            "to-kestrel-1",
            new Refer(KESTRELS, sealed, agreed, LawfulBasis.PUBLIC_TASK, false)));
    return new Known(bench.onlyCase(People.ASHA), bench.onlyCase(People.BETH));
  }

  private static String code(Bench bench, Actor by, String request, String reference) {
    LinkCodeAnswer answer = bench.inside.makeLinkCode(by, new RequestId(request), reference);
    assertThat(answer).isInstanceOf(LinkCodeAnswer.Made.class);
    return ((LinkCodeAnswer.Made) answer).code();
  }

  private static Inside.Outcome enter(Bench bench, String request, String reference, String code) {
    return bench.act(People.BETH, request, new EnterLinkCode(reference, code));
  }

  private static List<OrganisationId> links(Bench bench, Actor actor, String reference) {
    return bench
        .store(actor)
        .get(SpecialistCollections.LINKS, reference)
        .map(
            document ->
                CanonicalJson.mapper().readValue(document.body(), CaseLinks.class).organisations())
        .orElse(List.of());
  }

  private static void linked(Bench bench, Known known, boolean yes) {
    bench.quiet();
    assertThat(links(bench, People.ASHA, known.atAmberwell()))
        .isEqualTo(yes ? List.of(KESTREL) : List.of());
    assertThat(links(bench, People.BETH, known.atKestrel()))
        .isEqualTo(yes ? List.of(AMBERWELL) : List.of());
  }

  private static Known linkedBench(Bench bench) {
    Known known = twice(bench);
    linked(bench, known, false);
    Bench.done(
        enter(
            bench,
            "entered-1",
            known.atKestrel(),
            code(bench, People.ASHA, "made-00001", known.atAmberwell())));
    linked(bench, known, true);
    return known;
  }

  @Test
  void eachLearnsTheOthersNameAndNothingElseIsDisclosed() {
    try (Bench bench = bench()) {
      Known known = twice(bench);
      String code = code(bench, People.ASHA, "made-00001", known.atAmberwell());
      bench.quiet();
      var cases = List.of(bench.cases(People.ASHA), bench.cases(People.BETH));
      var facts =
          List.of(
              bench.facts(People.ASHA, known.atAmberwell()),
              bench.facts(People.BETH, known.atKestrel()));

      Bench.done(enter(bench, "entered-1", known.atKestrel(), code));

      linked(bench, known, true);
      assertThat(List.of(bench.cases(People.ASHA), bench.cases(People.BETH))).isEqualTo(cases);
      assertThat(
              List.of(
                  bench.facts(People.ASHA, known.atAmberwell()),
                  bench.facts(People.BETH, known.atKestrel())))
          .isEqualTo(facts);
      // The one's reference is still nothing to the other.
      assertThat(
              bench.open(
                  People.BETH,
                  "opening-1",
                  known.atAmberwell(),
                  org.safepathway.consent.FactClass.IDENTITY))
          .isInstanceOf(Vault.Refused.class);
    }
  }

  @Test
  void thePoliceSeeNothingOfIt() throws Exception {
    try (Bench bench = bench()) {
      Known known = twice(bench);
      bench.settle();
      String before = bench.engine.stores("police").dump();

      Bench.done(
          enter(
              bench,
              "entered-1",
              known.atKestrel(),
              code(bench, People.ASHA, "made-00001", known.atAmberwell())));
      enter(bench, "entered-2", known.atKestrel(), "0000-0000-0000");
      Bench.done(bench.act(People.ASHA, "undone-001", new Unlink(known.atAmberwell(), KESTREL)));
      bench.quiet();

      assertThat(bench.engine.stores("police").dump()).isEqualTo(before);
    }
  }

  @Test
  void whateverIsWrongWithACodeIsAnsweredAlike() {
    Inside.Outcome unknown =
        new Inside.Outcome.Refused(Refusal.of(ReferralRefusal.LINK_CODE_UNKNOWN));
    try (Bench bench = bench()) {
      Known known = twice(bench);
      String used = code(bench, People.ASHA, "made-00001", known.atAmberwell());
      String own = code(bench, People.BETH, "made-00002", known.atKestrel());
      String late = code(bench, People.ASHA, "made-00003", known.atAmberwell());
      Bench.done(enter(bench, "entered-1", known.atKestrel(), used));

      assertThat(enter(bench, "wrong-0001", known.atKestrel(), "0000-0000-0000"))
          .isEqualTo(unknown);
      assertThat(enter(bench, "used-00001", known.atKestrel(), used)).isEqualTo(unknown);
      assertThat(enter(bench, "own-000001", known.atKestrel(), own)).isEqualTo(unknown);
      clock.advance(LinkLimits.CODE_LASTS);
      assertThat(enter(bench, "late-00001", known.atKestrel(), late)).isEqualTo(unknown);
      // Five were tried: now a right one is no better.
      String right = code(bench, People.ASHA, "made-00004", known.atAmberwell());
      assertThat(enter(bench, "sixth-0001", known.atKestrel(), right)).isEqualTo(unknown);
      linked(bench, known, true);
    }
  }

  @Test
  void eitherSideUndoesItForBothAndItCanBeMadeAnew() {
    try (Bench bench = bench()) {
      Known known = linkedBench(bench);
      Bench.done(bench.act(People.BETH, "undone-001", new Unlink(known.atKestrel(), AMBERWELL)));
      linked(bench, known, false);
      Bench.done(
          enter(
              bench,
              "entered-2",
              known.atKestrel(),
              code(bench, People.ASHA, "made-00002", known.atAmberwell())));
      linked(bench, known, true);
      Bench.done(bench.act(People.ASHA, "undone-002", new Unlink(known.atAmberwell(), KESTREL)));
      linked(bench, known, false);
    }
  }

  @Test
  void onceSheWithdrawsFromOneNeitherIsToldAnyMore() {
    try (Bench bench = bench()) {
      Known known = linkedBench(bench);
      Bench.done(
          bench.act(
              People.ASHA, "withdrawn-1", new Withdraw(known.atAmberwell(), Purpose.SUPPORT)));
      linked(bench, known, false);
    }
  }

  @Test
  void aCodeOfAConsentThatSheWithdrewIsNoneAnyMore() {
    try (Bench bench = bench()) {
      Known known = twice(bench);
      String code = code(bench, People.ASHA, "made-00001", known.atAmberwell());
      Bench.done(
          bench.act(
              People.ASHA, "withdrawn-1", new Withdraw(known.atAmberwell(), Purpose.SUPPORT)));
      assertThat(enter(bench, "entered-1", known.atKestrel(), code))
          .isEqualTo(new Inside.Outcome.Refused(Refusal.of(ReferralRefusal.LINK_CODE_UNKNOWN)));
      linked(bench, known, false);
    }
  }

  @Test
  void withHerRecordAtOneOfThemTheLinkGoesAtTheOther() {
    try (Bench bench = bench()) {
      Known known = linkedBench(bench);
      Bench.done(bench.act(People.MEERA, "erased-001", new Erase(known.atAmberwell())));
      bench.quiet();
      assertThat(links(bench, People.BETH, known.atKestrel())).isEmpty();
      assertThat(bench.cases(People.ASHA)).isEmpty();
      assertThat(bench.cases(People.BETH)).hasSize(1);
    }
  }

  @Test
  void twoWhoKnowHerByOneReferralOnLinkAsWell() {
    try (Bench bench = bench()) {
      Bench.done(bench.refer("to-amberwell"));
      String first = bench.onlyCase(People.ASHA);
      bench.accept(first, "asha-1");
      Bench.done(
          bench.act(
              People.ASHA,
              "asha-refers-on",
              new ReferOn(first, KESTRELS, Facts.consentToAllThatPoliceMayEnter())));
      Known known = new Known(first, bench.onlyCase(People.BETH));
      Bench.done(
          enter(
              bench,
              "entered-1",
              known.atKestrel(),
              code(bench, People.ASHA, "made-00001", known.atAmberwell())));
      linked(bench, known, true);
      Bench.done(bench.act(People.ASHA, "undone-001", new Unlink(known.atAmberwell(), KESTREL)));
      linked(bench, known, false);
    }
  }

  @Test
  void registeringHerNeverTellsWhetherSheIsKnown() {
    try (Bench bench = bench()) {
      Known known = twice(bench);
      // Kestrel was sent her after Amberwell knew her, with the very same facts: nothing shows it.
      linked(bench, known, false);
      var atAmberwell = bench.cases(People.ASHA).getFirst();
      var atKestrel = bench.cases(People.BETH).getFirst();
      assertThat(atKestrel.history()).hasSameSizeAs(atAmberwell.history());
      assertThat(atKestrel.holds()).isEqualTo(atAmberwell.holds());
      assertThat(atKestrel.consents()).isEqualTo(atAmberwell.consents());
      assertThat(known.atKestrel()).isNotEqualTo(known.atAmberwell());
    }
  }

  @Test
  void noCodeIsKeptAnywhereAndALinkOutlivesARestart() throws IOException {
    String code;
    Known known;
    try (Bench bench = bench()) {
      known = twice(bench);
      code = code(bench, People.ASHA, "made-00001", known.atAmberwell());
      Bench.done(enter(bench, "entered-1", known.atKestrel(), code));
      linked(bench, known, true);
    }
    for (String form : List.of(code, code.replace("-", ""), code.replace("-", " "))) {
      assertThat(filesWith(form)).isEmpty();
      assertThat(filesWith(form.toLowerCase(java.util.Locale.ROOT))).isEmpty();
    }
    // The search would find what is there.
    assertThat(filesWith("LinkTakenUp")).isNotEmpty();
    clock.advance(Duration.ofDays(1));
    try (Bench bench = bench()) {
      linked(bench, known, true);
      Bench.done(bench.act(People.ASHA, "undone-001", new Unlink(known.atAmberwell(), KESTREL)));
      linked(bench, known, false);
    }
    assertThat(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
        .isEqualTo(LocalDate.of(2026, 11, 24));
  }

  private List<Path> filesWith(String text) throws IOException {
    byte[] sought = text.getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> contains(file, sought)).toList();
    }
  }

  private static boolean contains(Path file, byte[] sought) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return bytes.contains(new String(sought, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
