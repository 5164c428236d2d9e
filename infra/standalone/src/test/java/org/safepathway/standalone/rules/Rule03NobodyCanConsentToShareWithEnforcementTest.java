package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.Purpose;
import tools.jackson.databind.JsonNode;

/**
 * DOMAIN.md rule 3: the platform never captures, offers or implies "consent to share with
 * Immigration Enforcement".
 */
@Tag("firewall")
class Rule03NobodyCanConsentToShareWithEnforcementTest {

  private static final Pattern ENFORCEMENT =
      Pattern.compile(
          "(?i)home office|home secretary|enforce|border force|visas and immigration"
              + "|immigration (officer|compliance|authorit|control|service|team|department)"
              + "|\\b(ukvi|ukba)\\b|deport|removal|detain|detention|hostile environment");

  /** Every text that speaks of enforcement at all, reviewed: each says that nothing goes there. */
  private static final List<String> SPEAK_OF_IT =
      List.of(
          "police.guidance.never.1",
          "police.speaks.2",
          "refusal.enforcement-body.detail",
          "registrar.fault.name.enforcement-body",
          "registrar.fault.person.enforcement-body",
          "registrar.load.fault.enforcement-body",
          "registrar.never",
          "specialist.questions.status.about",
          "specialist.status.never",
          "specialist.status.nrmDiscussed.hint",
          "start.promise");

  /** Who asks for information is registered by kind, and this kind is refused always (rule 22). */
  private static final String ASKS_AND_IS_REFUSED = "ENFORCEMENT_BODY";

  private static final List<String> REGISTER =
      List.of("desk.asker." + ASKS_AND_IS_REFUSED, "desk.requests.enforcement");

  /** What is for people: the rooms, and what everybody has. */
  private static final String ROOMS = "/((police|specialist|consortium|registrar)/.*|sessions|)";

  @TempDir Path folder;

  /** Captures: no purpose is for it, and the set is closed. */
  @Test
  void noPurposeOfAConsentIsForIt() {
    assertThat(Purpose.values())
        .extracting(Enum::name)
        .containsExactly("SUPPORT", "STATISTICS", "MOBILE_FINGERPRINT");
  }

  /** Captures: asked for anyway, it is refused, by the field and without an echo. */
  @Test
  void aConsentForAnotherPurposeIsRefusedAndChangesNothing() {
    try (Web web = Web.start(folder)) {
      String path = web.accepted("Never");
      String before = web.get("caseworker.asha", path).body();
      for (String purpose :
          List.of(
              "IMMIGRATION_ENFORCEMENT",
              "HOME_OFFICE",
              "SHARE_WITH_IMMIGRATION",
              "support",
              "3",
              "")) {
        var body = Web.object().put("purpose", purpose);
        body.set("record", web.consent("IDENTITY"));

        var answer = web.post("caseworker.asha", path + "/consents", body);

        assertThat(answer.status()).as(purpose).isEqualTo(422);
        assertThat(answer.body()).contains("\"path\":\"purpose\"");
        if (purpose.length() > 1) {
          assertThat(answer.body()).doesNotContain("\"" + purpose + "\"");
        }
      }
      assertThat(web.get("caseworker.asha", path).body()).isEqualTo(before);
    }
  }

  /** Captures: nor does a field for it get in beside the others, at either desk. */
  @Test
  void aFieldForItIsRefusedAtEveryForm() {
    try (Web web = Web.start(folder)) {
      String path = web.accepted("Never");
      for (String field :
          List.of("shareWithImmigrationEnforcement", "homeOffice", "consentToEnforcement")) {
        var referral = web.referral("Field").put(field, true);
        var inside = web.referral("Field");
        inside.withObject("/consent").put(field, true);
        for (var body : List.of(referral, inside)) {
          assertThat(web.post("officer.hale", "/police/referrals", body).status()).isEqualTo(422);
        }
        var consent = Web.object().put("purpose", "SUPPORT");
        consent.set("record", web.consent("IDENTITY").put(field, true));
        assertThat(web.post("caseworker.asha", path + "/consents", consent).status())
            .isEqualTo(422);
      }
    }
  }

  /** Offers: no field, choice or path of the application is about it, in any room. */
  @Test
  void nothingThatCanBeChosenOrFilledInIsAboutIt() {
    try (Web web = Web.start(folder)) {
      JsonNode api = web.jsonAsNobody("/v3/api-docs");
      assertThat(Schemas.propertiesUnder(api, "/"))
          .hasSizeGreaterThan(100)
          .filteredOn(name -> !name.equals(ASKS_AND_IS_REFUSED))
          .noneMatch(Rule03NobodyCanConsentToShareWithEnforcementTest::isAboutIt);
      assertThat(api.path("paths").propertyNames())
          .isNotEmpty()
          .noneMatch(Rule03NobodyCanConsentToShareWithEnforcementTest::isAboutIt);

      List<String> pages = everyPage(web);
      assertThat(api.path("paths").properties())
          .filteredOn(path -> path.getKey().matches(ROOMS) && path.getValue().has("get"))
          .hasSizeGreaterThan(40)
          .extracting(Map.Entry::getKey)
          .allSatisfy(path -> assertThat(pages).as(path).anyMatch(page -> isAt(path, page)));
      for (String page : pages) {
        String[] words = page.split(" ");
        assertThat(choices(web.page(words[0], words[1])))
            .as(page)
            .isNotEmpty()
            .filteredOn(choice -> !words[1].endsWith("/requests") || !isOfTheRegister(choice))
            .noneMatch(Rule03NobodyCanConsentToShareWithEnforcementTest::isAboutIt);
      }
    }
  }

  /** Who looks, and at what: a referral that goes on and one that a consortium is asked about. */
  private static List<String> everyPage(Web web) {
    String theirs = web.triaged("Declined");
    var unused =
        web.done("caseworker.asha", theirs + "/decline", Web.object().put("reason", "NO_CAPACITY"));
    String declined = hers(web);
    unused =
        web.done(
            "officer.hale",
            declined + "/consortium",
            Web.object()
                .put("need", "SAFETY_AND_ADVOCACY")
                .put("risk", "MEDIUM")
                .put("area", "BIRMINGHAM")
                .put("languages", "AFRICAN"));
    String demand =
        web.json("coordinator.lee", "/consortium/demand").at("/demands/0/id").asString();
    String waiting = web.triaged("Waiting");
    String path = web.accepted("Never");
    String offer = "/specialist/offers/linden-refuge-refuge";
    return Stream.of(
            Stream.of(
                    "/new",
                    "",
                    hers(web).substring("/police/referrals".length()),
                    hers(web).substring("/police/referrals".length()) + "/facts/new",
                    declined.substring("/police/referrals".length()) + "/consortium")
                .map("officer.hale /police/referrals"::concat),
            Stream.of(
                    "fingerprint-consents/new",
                    "services",
                    "find",
                    "guidance",
                    "guidance/words",
                    "sheets/walsall")
                .map("officer.hale /police/"::concat),
            Stream.of("overrides", "awareness", "requests").map("supervisor.dunn /police/"::concat),
            Stream.of(
                    "",
                    "/consents",
                    "/consents?purpose=STATISTICS",
                    "/facts",
                    "/facts?part=support",
                    "/links",
                    "/notes",
                    "/refer-on",
                    "/status")
                .map(path::concat)
                .map("caseworker.asha "::concat),
            Stream.of("/consortium", "/decline", "/redirect")
                .map(waiting::concat)
                .map("caseworker.asha "::concat),
            Stream.of("/specialist/referrals", "/specialist/services", "/sessions", "/")
                .map("caseworker.asha "::concat),
            Stream.of(path + "/erase", "/specialist/staff", "/specialist/requests")
                .map("manager.meera "::concat),
            Stream.of("duty.dipa /specialist/overrides"),
            Stream.of("/specialist/offers", "/specialist/offers/new")
                .map("manager.linden "::concat),
            Stream.of("", "/description", "/specialists")
                .map(offer::concat)
                .map("manager.linden "::concat),
            Stream.of("demand", "demand/" + demand, "gaps", "members")
                .map("coordinator.lee /consortium/"::concat),
            Stream.of("directory", "organisations", "organisations/new", "organisations/amberwell")
                .map("registrar.kane /registrar/"::concat))
        .flatMap(some -> some)
        .toList();
  }

  /** The officer’s path of whom she referred last. */
  private static String hers(Web web) {
    return "/police/referrals/"
        + web.json("officer.hale", "/police/referrals").at("/referrals/0/reference").asString();
  }

  private static boolean isAt(String path, String page) {
    return page.replaceAll("^\\S+ |\\?.*", "").matches(path.replaceAll("\\{[a-z]+}", "[^/]+"));
  }

  /** Implies: every text that mentions enforcement is known, and denies; no page has its own. */
  @Test
  void everyTextThatMentionsItSaysThatNothingGoesThere() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (Path bundle : resources(".properties")) {
      Properties texts = texts(bundle);
      for (String key : texts.stringPropertyNames()) {
        String text = texts.getProperty(key);
        if (ENFORCEMENT.matcher(text).find() && !REGISTER.contains(key)) {
          found.add(key);
          assertThat(text.toLowerCase(Locale.ROOT))
              .as(key)
              .containsPattern("never|cannot|can have no part|take it out");
        }
      }
    }
    assertThat(found).containsExactlyElementsOf(SPEAK_OF_IT);
    for (Path page : Stream.of(".html", ".ftl").flatMap(end -> resources(end).stream()).toList()) {
      // Keys and expressions are no words of the page.
      assertThat(Files.readString(page).replaceAll("\\$\\{[^}]*}", "").replaceAll("#\\{[^}]*}", ""))
          .as(page.toString())
          .doesNotContainPattern(ENFORCEMENT);
    }
  }

  private static boolean isOfTheRegister(String choice) {
    return choice.equals(ASKS_AND_IS_REFUSED)
        || choice.equals("Immigration Enforcement or the Home Office");
  }

  private static boolean isAboutIt(String text) {
    return ENFORCEMENT.matcher(text.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ')).find();
  }

  /** Names and values of inputs, options, and what stands in labels and legends. */
  private static List<String> choices(String page) {
    return Stream.of(
            "name=\"([^\"]*)\"",
            "value=\"([^\"]*)\"",
            "(?s)<label[^>]*>(.*?)</label>",
            "(?s)<legend[^>]*>(.*?)</legend>",
            "(?s)<option[^>]*>(.*?)</option>")
        .flatMap(one -> Pattern.compile(one).matcher(page).results())
        .map(found -> found.group(1).strip())
        .toList();
  }

  /** Every one of the repository, whatever module it is in: a new one is read too. */
  private static List<Path> resources(String end) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("consent-service"))) {
      root = Objects.requireNonNull(root.getParent());
    }
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(end))
              .filter(file -> file.toString().contains("/src/main/resources/"))
              .toList();
      assertThat(found).isNotEmpty();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts(Path bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader file = Files.newBufferedReader(bundle)) {
      texts.load(file);
    }
    return texts;
  }
}
