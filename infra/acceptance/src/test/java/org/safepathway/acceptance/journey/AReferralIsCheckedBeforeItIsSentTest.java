package org.safepathway.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AReferralIsCheckedBeforeItIsSentTest {

  private static final ObjectNode GOOD = Referral.ofRepository().form();

  @Test
  void theReferralOfTheRepositoryUsesEveryFieldOfTheForm() {
    JsonNode schema = ReferralSchema.document();

    assertThat(Stream.concat(GOOD.propertyNames().stream(), Stream.of("overrideReason")))
        .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
    for (String part : new String[] {"identity", "safeContact", "risk", "support", "consent"}) {
      assertThat(GOOD.path(part).propertyNames())
          .as(part)
          .containsExactlyInAnyOrderElementsOf(
              schema.path("$defs").path(part).path("properties").propertyNames());
    }
  }

  @Test
  void daysFromTodayOnBecomeDates() {
    ObjectNode body = Referral.ofRepository().body(LocalDate.of(2026, 12, 30));

    assertThat(body.path("consent").path("validFrom").asString("")).isEqualTo("2026-12-30");
    assertThat(body.path("consent").path("expiresOn").asString("")).isEqualTo("2027-01-13");
  }

  @ParameterizedTest
  @CsvSource({
    "identity, nationality",
    "identity, immigrationStatus",
    "risk, favourite",
    "support, recourse",
    "consent, recipient"
  })
  void anUnknownFieldIsNamed(String part, String field) {
    refused(form -> ((ObjectNode) form.get(part)).put(field, "x"), part + "." + field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"offer", "identity", "safeContact", "risk", "support", "consent"})
  void aMissingPartIsNamed(String part) {
    refused(form -> form.remove(part), part);
  }

  @Test
  void aWrongValueIsNamed() {
    refused(form -> at(form, "identity").put("localAuthority", "OZ"), "identity.localAuthority");
    refused(form -> at(form, "identity").put("dateOfBirth", "1991-02-30"), "identity.dateOfBirth");
    refused(form -> at(form, "risk").put("incident", "x".repeat(2001)), "risk.incident");
    refused(form -> at(form, "risk").put("score", "16"), "risk.score");
    refused(form -> at(form, "safeContact").remove("safeTimes"), "safeContact.safeTimes");
    refused(form -> at(form, "consent").put("expiresOn", "soon"), "consent.expiresOn");
    refused(
        form -> ((ArrayNode) at(form, "support").get("needs")).add("NRPF_SUPPORT"),
        "support.needs");
  }

  @Test
  void whatIsNotJsonOrNotThereIsSaidSo() {
    assertThatThrownBy(() -> Referral.parse("{\"offer\": "))
        .isInstanceOf(InvalidReferralException.class)
        .hasMessageContaining("not JSON");
    assertThatThrownBy(() -> Referral.parse("[]"))
        .isInstanceOf(InvalidReferralException.class)
        .hasMessageContaining("not a JSON object");
    assertThatThrownBy(() -> Referral.read(Path.of("no", "such.json")))
        .isInstanceOf(InvalidReferralException.class)
        .hasMessageContaining("such.json");
  }

  private static void refused(Consumer<ObjectNode> spoil, String field) {
    ObjectNode form = GOOD.deepCopy();
    spoil.accept(form);
    assertThatThrownBy(() -> Referral.parse(JsonMapper.shared().writeValueAsString(form)))
        .isInstanceOf(InvalidReferralException.class)
        .hasMessageContaining(field);
  }

  private static ObjectNode at(ObjectNode form, String part) {
    return (ObjectNode) form.get(part);
  }
}
