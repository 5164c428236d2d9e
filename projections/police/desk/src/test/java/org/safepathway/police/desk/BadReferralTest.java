package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.police.testdesk.Bodies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A good referral with one thing wrong: refused at its field, without an echo, before any seal. */
@Tag("firewall")
class BadReferralTest extends OverHttp {

  record Wrong(String name, ObjectNode body, String code, String path, String fault) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isRefusedAtItsFieldAndNothingIsHandedIn(Wrong wrong) {
    HttpResponse<String> answer = hale.post("/police/referrals", wrong.body());

    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(problem.get("type").asString())
        .isEqualTo("urn:safe-pathway:refusal:" + wrong.code());
    assertThat(problem.get("fields").valueStream())
        .extracting(one -> one.get("path").asString() + " " + one.get("code").asString())
        .contains(wrong.path() + " " + wrong.fault());
    assertThat(answer.body()).doesNotContain("Kesterleigh", "Ruritania", "spousal", "Crumble");
    assertThat(inside.sealed).isEmpty();
    assertThat(inside.asked).isEmpty();
  }

  static Stream<Wrong> wrong() {
    return Stream.of(
        field(
            "a status",
            body -> body.putObject("status").put("status", "INSECURE"),
            "status",
            "unknown-field"),
        field(
            "a nationality",
            put("identity", "nationality", "Ruritania"),
            "identity.nationality",
            "unknown-field"),
        field(
            "an unknown field",
            put("support", "favourite", "Crumble"),
            "support.favourite",
            "unknown-field"),
        field(
            "a recipient of the consent’s own",
            put("consent", "recipient", "The Consortium"),
            "consent.recipient",
            "unknown-field"),
        field(
            "consent to share with enforcement",
            put("consent", "immigrationEnforcement", true),
            "consent.immigrationEnforcement",
            "unknown-field"),
        field(
            "a need that is a proxy",
            body -> words(body, "support", "needs", "ADVOCACY", "NRPF_SUPPORT"),
            "support.needs[1]",
            "unknown-choice"),
        field(
            "text that speaks of status",
            put("risk", "incident", "She is here on a spousal visa."),
            "risk.incident",
            "speaks-of-status"),
        field("no identity", body -> body.remove("identity"), "identity.familyName", "required"),
        field(
            "no safe contact",
            body -> body.remove("safeContact"),
            "safeContact.noContact",
            "required"),
        field("no consent", body -> body.remove("consent"), "consent", "required"),
        field("no needs", body -> body.remove("support"), "support", "required"),
        field(
            "statistics not asked",
            body -> body.remove("statisticsAgreed"),
            "statisticsAgreed",
            "required"),
        field("no lawful basis", body -> body.remove("lawfulBasis"), "lawfulBasis", "required"),
        field(
            "no expiry",
            body -> ((ObjectNode) body.get("consent")).remove("expiresOn"),
            "consent.expiresOn",
            "required"),
        field("an unknown basis", body -> body.put("basis", "BECAUSE"), "basis", "unknown-choice"),
        field(
            "an unknown local authority",
            put("identity", "localAuthority", "OZ"),
            "identity.localAuthority",
            "unknown-choice"),
        field(
            "an unknown language",
            put("support", "language", "KLINGON"),
            "support.language",
            "unknown-choice"),
        field(
            "an offer of another shape",
            body -> body.put("offer", "Kesterleigh House"),
            "offer",
            "wrong-format"),
        field(
            "born tomorrow",
            put("identity", "dateOfBirth", "2026-11-24"),
            "identity.dateOfBirth",
            "in-the-future"),
        field(
            "no such day",
            put("identity", "dateOfBirth", "1991-02-30"),
            "identity.dateOfBirth",
            "not-a-date"),
        field(
            "text over its limit",
            put("risk", "incident", "Again. ".repeat(400)),
            "risk.incident",
            "too-long"),
        field(
            "control characters",
            put("identity", "givenNames", "Nul\u0000"),
            "identity.givenNames",
            "control-characters"),
        field("text for a truth", put("risk", "marac", "perhaps"), "risk.marac", "wrong-type"),
        field(
            "a reason with a consent",
            body -> body.putObject("overrideReason").put("reason", "She cannot be asked today."),
            "overrideReason",
            "not-with-consent"),
        override(
            "an override with needs",
            body -> body.set("support", Bodies.consent().get("support")),
            "support",
            "not-with-override"),
        override(
            "an override with a consent",
            body -> body.set("consent", Bodies.consent().get("consent")),
            "consent",
            "not-with-override"),
        override(
            "an override with statistics",
            body -> body.put("statisticsAgreed", true),
            "statisticsAgreed",
            "not-with-override"),
        override(
            "an override without a reason",
            body -> body.remove("overrideReason"),
            "overrideReason",
            "required"),
        override(
            "a reason that speaks of status",
            put("overrideReason", "reason", "He says that he will have her deported."),
            "overrideReason.reason",
            "speaks-of-status"),
        new Wrong(
            "a class that is not for police",
            with(Bodies.consent(), body -> words(body, "consent", "classes", "IDENTITY", "STATUS")),
            "class-not-for-police",
            "consent.classes",
            "class-not-for-police"));
  }

  private static Wrong field(String name, Consumer<ObjectNode> spoil, String path, String fault) {
    return new Wrong(name, with(Bodies.consent(), spoil), "fields-at-fault", path, fault);
  }

  private static Wrong override(
      String name, Consumer<ObjectNode> spoil, String path, String fault) {
    return new Wrong(name, with(Bodies.override(), spoil), "fields-at-fault", path, fault);
  }

  private static ObjectNode with(ObjectNode body, Consumer<ObjectNode> spoil) {
    spoil.accept(body);
    return body;
  }

  private static Consumer<ObjectNode> put(String part, String name, Object value) {
    return body -> ((ObjectNode) body.get(part)).set(name, JsonMapper.shared().valueToTree(value));
  }

  private static void words(ObjectNode body, String part, String name, String... words) {
    ((ObjectNode) body.get(part)).set(name, JsonMapper.shared().valueToTree(List.of(words)));
  }
}
