package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.FingerprintRecord;
import org.safepathway.directory.Language;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;
import org.safepathway.referral.inside.RecordFingerprint;
import tools.jackson.databind.node.ObjectNode;

/** DOMAIN.md rule 15: the question is recorded, its result never. */
@Tag("firewall")
class FingerprintTest extends OverHttp {

  private static final RecordFingerprint RIGHT =
      new RecordFingerprint(
          new FingerprintRecord(
              FingerprintRecord.EncounterRole.VICTIM,
              FingerprintRecord.Basis.CONSENT,
              true,
              Language.URDU,
              ConsentAnswer.REFUSED));

  @Test
  void theAnswerIsRecordedByJson() {
    inside.answers("");
    HttpResponse<String> answer = hale.post("/police/fingerprint-consents", body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"reference\":\"\"}");
    assertThat(inside.asked.getFirst().act()).isEqualTo(RIGHT);
  }

  @Test
  void theAnswerIsRecordedByTheForm() {
    Caller browser = browser("officer.hale");
    HttpResponse<String> answer =
        browser.submit(
            browser.html("/police/fingerprint-consents/new"),
            "/police/fingerprint-consents",
            Map.of(
                "role", "VICTIM",
                "basis", "CONSENT",
                "toldOptional", "true",
                "wordingLanguage", "URDU",
                "answer", "REFUSED"),
            null);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inside.asked.getFirst().act()).isEqualTo(RIGHT);
  }

  @Test
  void aResultHasNoField() {
    ObjectNode body = body();
    body.put("result", "No match");
    HttpResponse<String> answer = hale.post("/police/fingerprint-consents", body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("never recorded here").doesNotContain("No match");
    assertThat(inside.asked).isEmpty();
    assertThat(
            browser("officer.hale")
                .html("/police/fingerprint-consents/new")
                .select("main [name]")
                .eachAttr("name"))
        .doesNotContain("result");
  }

  @Test
  void everyMissingAnswerIsNamed() {
    Caller browser = browser("officer.hale");
    HttpResponse<String> answer =
        browser.submit(
            browser.html("/police/fingerprint-consents/new"),
            "/police/fingerprint-consents",
            Map.of(),
            null);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Choose who the person is", "Choose the ground on which you asked");
  }

  private static ObjectNode body() {
    return Bodies.object(
        """
        {"role": "VICTIM", "basis": "CONSENT", "toldOptional": true, "wordingLanguage": "URDU",
         "answer": "REFUSED"}
        """);
  }
}
