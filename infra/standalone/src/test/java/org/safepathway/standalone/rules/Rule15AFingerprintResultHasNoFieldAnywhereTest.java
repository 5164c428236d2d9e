package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FingerprintConsentRecorded;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.consent.RecordFingerprintConsent;
import org.safepathway.referral.inside.RecordFingerprint;
import org.safepathway.standalone.engine.WhatIsKept;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DOMAIN.md rule 15: no database check merely to learn a victim's status (NPCC 2018); a
 * mobile-fingerprint <em>result</em> has no field anywhere.
 */
@Tag("firewall")
class Rule15AFingerprintResultHasNoFieldAnywhereTest {

  private static final List<String> QUESTION =
      List.of("role", "basis", "toldOptional", "wordingLanguage", "answer");

  /** What a result, or the check itself, could be called. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?i)(fingerprint\\w*(result|match|hit|found|outcome|scan|check|image|response)"
              + "|(result|match|hit|outcome|scan|image)\\w*fingerprint"
              + "|biometric|lantern|livescan|strategicmobile|ident1|\\bpnc\\b|policenational"
              + "|databasecheck|statuscheck|checkstatus)");

  @TempDir Path folder;

  /** Of every type, field, method and constant of the application: none is one. */
  @Test
  void noTypeFieldOrMethodHoldsOne() {
    Set<String> names = Everything.names();
    assertThat(names).hasSizeGreaterThan(5_000);
    assertThat(names).contains("FingerprintRecord.answer", "RecordFingerprint.record");
    assertThat(names).filteredOn(name -> RESULT.matcher(name).find()).isEmpty();
  }

  /** The five parts of the question, in the record, the act, the command and the event. */
  @Test
  void theRecordIsTheQuestionAndNothingMore() {
    assertThat(components(FingerprintRecord.class)).containsExactlyElementsOf(QUESTION);
    assertThat(components(RecordFingerprint.class)).containsExactly("record");
    assertThat(components(RecordFingerprintConsent.class))
        .containsExactly("consent", "record", "issued");
    assertThat(components(FingerprintConsentRecorded.class))
        .containsExactly("consent", "record", "stamp");
    assertThat(FingerprintRecord.EncounterRole.values())
        .extracting(Enum::name)
        .containsExactly("VICTIM", "SUSPECT", "UNKNOWN");
    assertThat(FingerprintRecord.Basis.values())
        .extracting(Enum::name)
        .containsExactly("CONSENT", "PACE_S61_6A");
  }

  /** In the API's description and on the page as well. */
  @Test
  void neitherTheSchemaNorTheFormHasAFieldForOne() {
    try (Web web = Web.start(folder)) {
      JsonNode api = web.jsonAsNobody("/v3/api-docs");
      assertThat(Schemas.propertiesOf(api, FingerprintRecord.class.getName()))
          .containsExactlyInAnyOrderElementsOf(QUESTION);
      assertThat(Schemas.propertiesUnder(api, "/"))
          .filteredOn(name -> RESULT.matcher(name).find())
          .isEmpty();

      String form = web.page("officer.hale", "/police/fingerprint-consents/new");
      Set<String> fields =
          Pattern.compile("name=\"([^\"]+)\"")
              .matcher(form.substring(form.indexOf("<form method=\"post\"", form.indexOf("<h1"))))
              .results()
              .map(found -> found.group(1))
              .filter(name -> !name.startsWith("_"))
              .collect(Collectors.toSet());
      assertThat(fields).containsExactlyInAnyOrderElementsOf(QUESTION);
      assertThat(form).contains("Never check a victim’s fingerprint only to learn");
    }
  }

  /** Sent anyway, it is refused with the whole record, and kept nowhere. */
  @Test
  void aResultThatIsSentAnywayIsRefusedAndKeptNowhere() {
    try (Web web = Web.start(folder)) {
      for (String field :
          List.of("result", "match", "hit", "immigrationResult", "note", "lantern")) {
        var answer =
            web.post(
                "officer.hale",
                "/police/fingerprint-consents",
                question("GIVEN").put(field, "Overstayer-Canary"));
        assertThat(answer.status()).as(field).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("Overstayer-Canary");
      }
      assertThat(WhatIsKept.events(folder)).isEmpty();
    }
  }

  /**
   * Whatever she answers to it changes nothing for a referral: there is no link between the two.
   */
  @Test
  void herAnswerChangesNothingForAReferral() {
    try (Web web = Web.start(folder)) {
      for (String answer : List.of("GIVEN", "REFUSED")) {
        assertThat(
                web.post("officer.hale", "/police/fingerprint-consents", question(answer)).status())
            .isBetween(200, 299);
        var unused = web.done("officer.hale", "/police/referrals", web.referral("After-" + answer));
      }
      assertThat(web.json("officer.hale", "/police/referrals").path("referrals")).hasSize(2);
    }
  }

  private static ObjectNode question(String answer) {
    return Web.object()
        .put("role", "VICTIM")
        .put("basis", "CONSENT")
        .put("toldOptional", true)
        .put("wordingLanguage", "URDU")
        .put("answer", answer);
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(one -> one.getName()).toList();
  }
}
