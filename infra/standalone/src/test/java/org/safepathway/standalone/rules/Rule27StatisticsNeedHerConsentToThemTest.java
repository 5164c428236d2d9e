package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.demand.LanguageGroup;
import org.safepathway.directory.Language;
import org.safepathway.kernel.Event;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.inside.Withdraw;
import org.safepathway.standalone.engine.Bench;
import org.safepathway.standalone.engine.Facts;
import org.safepathway.standalone.engine.People;

/**
 * DOMAIN.md rule 27: statistics about a victim need her consent to statistics; low views group
 * languages, since a rare language in one borough is a nationality.
 *
 * <p>The consent is a separate one, no unless she says yes, recorded, and taken back alone. The
 * figures that there are, and the list under them, count her with it only; where they tell of
 * languages, they tell of groups.
 */
@Tag("firewall")
class Rule27StatisticsNeedHerConsentToThemTest {

  /** Where it is told of her need, and what a force and a consortium hold and see of it. */
  private static final String LOW =
      "org\\.safepathway\\.(demand|consortium|police\\.documents|police\\.projector)(\\..*)?";

  private static final Set<LanguageGroup> ALONE =
      Set.of(LanguageGroup.ENGLISH, LanguageGroup.SIGN, LanguageGroup.OTHER);

  @TempDir Path folder;

  @Test
  void withoutHerYesNoneIsRecordedAndWithItOneThatNamesNoFact() {
    try (Bench bench = new Bench(folder)) {
      refer(bench, "not-counted", false);
      assertThat(statistics(bench)).isEmpty();

      refer(bench, "counted", true);
      assertThat(statistics(bench))
          .singleElement()
          .isInstanceOfSatisfying(
              ConsentGiven.class,
              given -> {
                assertThat(given.record().classes()).isEmpty();
                assertThat(given.status()).isNull();
                assertThat(given.stamp().by()).isEqualTo(People.OFFICER);
              });
    }
  }

  /** Her yes to being counted opens nothing, and her yes to support counts nothing. */
  @Test
  void itOpensNothing() {
    try (Bench bench = new Bench(folder)) {
      refer(bench, "counted", true);
      String reference = bench.onlyCase(People.ASHA);
      var held = Her.held(bench, People.ASHA, reference, FactClass.IDENTITY);
      Bench.done(bench.act(People.ASHA, "no-support", new Withdraw(reference, Purpose.SUPPORT)));

      assertThat(Her.open(bench, People.ASHA, reference, FactClass.IDENTITY, held))
          .isEqualTo(Her.shut());
      for (Purpose purpose : List.of(Purpose.STATISTICS, Purpose.MOBILE_FINGERPRINT)) {
        assertThat(
                bench.inside.open(
                    People.ASHA,
                    new org.safepathway.kernel.RequestId("for-" + purpose),
                    reference,
                    purpose,
                    Set.of(FactClass.IDENTITY),
                    held))
            .isEqualTo(Her.shut());
      }
      assertThat(statistics(bench)).hasSize(1);
    }
  }

  @Test
  void sheTakesItBackAlone() {
    try (Bench bench = new Bench(folder)) {
      refer(bench, "counted", true);
      String reference = bench.onlyCase(People.ASHA);
      Bench.done(bench.act(People.ASHA, "uncounted", new Withdraw(reference, Purpose.STATISTICS)));

      assertThat(statistics(bench)).hasSize(2).last().isInstanceOf(ConsentWithdrawn.class);
      assertThat(Her.clear(Her.open(bench, People.ASHA, reference, FactClass.IDENTITY))).hasSize(1);
    }
  }

  /** A question of its own: never ticked beforehand, and never presumed where it is left out. */
  @Test
  void theFormAsksItApartAndPresumesNothing() {
    try (Web web = Web.start(folder)) {
      String form = web.page("officer.hale", "/police/referrals/new");
      List<String> answers =
          Pattern.compile("<input[^>]*name=\"statisticsAgreed\"[^>]*>")
              .matcher(form)
              .results()
              .map(found -> found.group())
              .toList();
      assertThat(answers).hasSize(2).noneMatch(input -> input.contains("checked"));

      var silent = web.referral("Silent");
      silent.remove("statisticsAgreed");
      var answer = web.post("officer.hale", "/police/referrals", silent);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("statisticsAgreed");

      String path = web.accepted("Asked");
      String asked = web.page("caseworker.asha", path + "/consents?purpose=STATISTICS");
      assertThat(asked)
          .contains("name=\"record.answer\"")
          .doesNotContain("checked=\"checked\"", "record.classes");
    }
  }

  /** Five are a figure: four who agreed are none, however many did not. */
  @Test
  void whoeverDidNotAgreeIsInNoFigure() {
    try (NeedsNobodyTook needs = new NeedsNobodyTook(folder)) {
      var unused = needs.tell(4, true, "SAFE_PLACE", "SANDWELL", "AFRICAN");
      unused = needs.tell(3, false, "SAFE_PLACE", "SANDWELL", "AFRICAN");
      unused = needs.tell(5, true, "HEALTH", "DUDLEY", "EUROPEAN");
      // She takes it back before anything was told.
      String hers = needs.tell(5, true, "FAMILY", "WALSALL", "SOUTH_ASIAN");
      needs.withdraw(hers);

      assertThat(needs.demands()).hasSize(13);
      needs.later(Duration.ofDays(7));
      assertThat(needs.demands())
          .filteredOn(one -> !one.path("area").isNull())
          .extracting(one -> one.path("need").asString())
          .containsOnly("HEALTH")
          .hasSize(5);
      needs.afterThePeriod();
      assertThat(needs.unmet("SAFE_PLACE")).isZero();
      assertThat(needs.unmet("HEALTH")).isEqualTo(5);
      assertThat(needs.unmet("FAMILY")).isZero();
    }
  }

  /** A group has several languages of several countries; English and signs are no nationality. */
  @Test
  void everyLanguageIsInAGroupOfMany() {
    Map<LanguageGroup, Long> languages =
        Arrays.stream(Language.values())
            .collect(Collectors.groupingBy(LanguageGroup::of, Collectors.counting()));

    assertThat(languages).containsOnlyKeys(LanguageGroup.values());
    languages.forEach(
        (group, many) -> {
          if (!ALONE.contains(group)) {
            assertThat(many).as(group.name()).isGreaterThanOrEqualTo(4);
          }
        });
  }

  /** What is told of her to a consortium can name no language, and the force holds none of hers. */
  @Test
  void whatIsToldOfHerNamesNoLanguage() {
    Set<String> naming =
        Everything.classes().stream()
            .filter(type -> !type.isEquivalentTo(LanguageGroup.class))
            .filter(type -> type.getPackageName().matches(LOW))
            .filter(
                type ->
                    type.getFields().stream()
                        .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                        .anyMatch(of -> of.isEquivalentTo(Language.class)))
            .map(type -> type.getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));

    // How many offers have it: of services, and of nobody who needs one.
    assertThat(naming).containsExactly("OfLanguage");
  }

  /** No event of hers is for figures: what she lets be told stands in a log without her. */
  @Test
  void noEventCountsHer() {
    assertThat(Everything.classes().stream())
        .filteredOn(type -> type.isAssignableTo(Event.class) && !type.isInterface())
        .extracting(type -> type.getSimpleName())
        .hasSizeGreaterThan(30)
        .noneMatch(name -> name.matches("(?i).*(demand|count|figure|statistic|aggregate).*"));
  }

  private static void refer(Bench bench, String request, boolean statistics) {
    String id = "statistics-" + request;
    Bench.done(
        bench.act(
            People.OFFICER,
            id,
            new Refer(
                Bench.OFFER,
                bench.sealed(
                    People.OFFICER,
                    id,
                    null,
                    Facts.identity(id),
                    Facts.safeContact(),
                    Facts.risk(false),
                    Facts.support()),
                Facts.consentToAllThatPoliceMayEnter(),
                LawfulBasis.PUBLIC_TASK,
                statistics)));
  }

  private static List<ConsentEvent> statistics(Bench bench) {
    return bench.events().stream()
        .filter(ConsentEvent.class::isInstance)
        .map(ConsentEvent.class::cast)
        .filter(
            event ->
                switch (event) {
                  case ConsentGiven given -> given.purpose() == Purpose.STATISTICS;
                  case ConsentWithdrawn withdrawn -> withdrawn.purpose() == Purpose.STATISTICS;
                  default -> false;
                })
        .toList();
  }
}
