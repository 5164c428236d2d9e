package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.Purpose;
import org.safepathway.standalone.Standalone;
import tools.jackson.databind.JsonNode;

/**
 * DOMAIN.md rule 3: the platform never captures, offers or implies "consent to share with
 * Immigration Enforcement".
 */
@Tag("firewall")
class Rule03NobodyCanConsentToShareWithEnforcementTest {

  private static final Pattern ENFORCEMENT =
      Pattern.compile(
          "(?i)home office|enforce|border force|immigration officer|\\bukvi\\b|deport|removal");

  /** Every text that speaks of enforcement at all, reviewed: each says that nothing goes there. */
  private static final List<String> SPEAK_OF_IT =
      List.of(
          "police.guidance.never.1",
          "police.speaks.2",
          "refusal.enforcement-body.detail",
          "specialist.questions.status.about",
          "specialist.status.never",
          "specialist.status.nrmDiscussed.hint",
          "start.promise");

  /** Who asks for information is registered by kind, and this kind is refused always (rule 22). */
  private static final String ASKS_AND_IS_REFUSED = "ENFORCEMENT_BODY";

  private static final List<String> REGISTER =
      List.of("desk.asker." + ASKS_AND_IS_REFUSED, "desk.requests.enforcement");

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

  /** Offers: no field, choice or path of the application is about it. */
  @Test
  void nothingThatCanBeChosenOrFilledInIsAboutIt() {
    try (Web web = Web.start(folder)) {
      String path = web.accepted("Never");
      JsonNode api = web.jsonAsNobody("/v3/api-docs");
      assertThat(Schemas.propertiesUnder(api, "/"))
          .hasSizeGreaterThan(100)
          .filteredOn(name -> !name.equals(ASKS_AND_IS_REFUSED))
          .noneMatch(Rule03NobodyCanConsentToShareWithEnforcementTest::isAboutIt);
      assertThat(api.path("paths").propertyNames())
          .isNotEmpty()
          .noneMatch(Rule03NobodyCanConsentToShareWithEnforcementTest::isAboutIt);
      for (String page :
          List.of(
              web.page("officer.hale", "/police/referrals/new"),
              web.page("officer.hale", "/police/fingerprint-consents/new"),
              web.page("caseworker.asha", path + "/consents"),
              web.page("caseworker.asha", path + "/consents?purpose=STATISTICS"),
              web.page("caseworker.asha", path + "/refer-on"),
              web.page("caseworker.asha", path + "/status"))) {
        assertThat(choices(page))
            .isNotEmpty()
            .noneMatch(Rule03NobodyCanConsentToShareWithEnforcementTest::isAboutIt);
      }
    }
  }

  /** Implies: every text that mentions enforcement is known, and denies. */
  @Test
  void everyTextThatMentionsItSaysThatNothingGoesThere() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (String bundle :
        List.of("messages_police", "messages_specialist", "messages_desk", "messages_start")) {
      Properties texts = texts(bundle);
      for (String key : texts.stringPropertyNames()) {
        String text = texts.getProperty(key);
        if (ENFORCEMENT.matcher(text).find() && !REGISTER.contains(key)) {
          found.add(key);
          assertThat(text.toLowerCase(Locale.ROOT))
              .as(key)
              .containsPattern("never|cannot|take it out");
        }
      }
    }
    assertThat(found).containsExactlyElementsOf(SPEAK_OF_IT);
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

  private static Properties texts(String bundle) throws IOException {
    Properties texts = new Properties();
    try (InputStream file = Standalone.class.getResourceAsStream("/" + bundle + ".properties")) {
      assertThat(file).as(bundle).isNotNull();
      texts.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
