package org.safepathway.police.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.police.testdesk.Bodies;
import org.safepathway.police.testdesk.Caller;
import org.safepathway.referral.CoarseState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DOMAIN.md rules 4 and 5, threat 10: whatever an officer can write, in a form or in JSON, is
 * refused before it is sealed if it speaks of status, with guidance, and nothing of it is repeated
 * or logged.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("firewall")
class TextThatSpeaksOfStatusIsRefusedTest extends OverHttp {

  private static final String CANARY = "Zuleika";
  private static final String SPEAKS = CANARY + " is NRPF.";

  // Texts of a shape in which nothing can be said.
  private static final Set<String> SHAPED =
      Set.of(
          "identity.dateOfBirth",
          "identity.localAuthority",
          "identity.address.postcode",
          "safeContact.phone",
          "risk.tool",
          "risk.grade",
          "risk.orders[0]",
          "support.needs[0]",
          "support.needs[1]",
          "support.language",
          "support.dialect",
          "support.interpreterGender");

  // Texts that have a shape and yet room for a word, with the word in that shape.
  private static final Map<String, String> SHAPED_WITH_ROOM =
      Map.of(
          "safeContact.email", "nrpf." + CANARY + "@mail.example",
          "risk.toolVersion", "NRPF " + CANARY,
          "overrideReason.reason", "She cannot be asked; " + SPEAKS);

  @Test
  void everyTextOfAReferralIsLookedAt(CapturedOutput output) {
    List<String> paths = new ArrayList<>();
    for (ObjectNode body : List.of(Bodies.consent(), Bodies.override())) {
      texts(
          body,
          (path, spoil) -> {
            paths.add(path);
            ObjectNode spoilt = body.deepCopy();
            texts(spoilt, (other, write) -> writeIf(other.equals(path), write));
            refusedAt(hale.post("/police/referrals", spoilt), path);
          });
    }
    assertThat(paths)
        .contains(
            "identity.givenNames",
            "identity.aliases[0]",
            "identity.address.line2",
            "safeContact.safeTimes",
            "safeContact.codeWord",
            "safeContact.unsafePeople[0]",
            "safeContact.fallback",
            "risk.incident",
            "risk.bailConditions",
            "risk.perpetrator.relationship",
            "risk.perpetrator.whereabouts",
            "support.accessibility",
            "support.children[0].note",
            "support.whatSheWants",
            "support.otherAgencies[0]",
            "overrideReason.reason");
    assertNothingIsKept(output, paths.size());
  }

  @Test
  void everyTextOfACorrectionIsLookedAt() {
    PoliceReferral own = referral("officer.hale", CoarseState.RECEIVED, 1);
    ObjectNode body =
        Bodies.consent().retain(List.of("identity", "safeContact", "risk", "support"));
    texts(
        body,
        (path, spoil) -> {
          ObjectNode spoilt = body.deepCopy();
          texts(spoilt, (other, write) -> writeIf(other.equals(path), write));
          refusedAt(hale.post("/police/referrals/" + own.reference() + "/facts", spoilt), path);
        });
    assertThat(inside.sealed).isEmpty();
  }

  @Test
  void theVersionOfTheWordingHasNoRoomForAWord() {
    ObjectNode body = Bodies.consent();
    ((ObjectNode) body.get("consent")).put("wordingVersion", "NRPF-" + CANARY);
    HttpResponse<String> answer = hale.post("/police/referrals", body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("consent.wordingVersion").doesNotContain(CANARY);
    assertThat(inside.sealed).isEmpty();
  }

  @Test
  void theFormExplainsAndKeepsWhatWasTyped(CapturedOutput output) {
    Map<String, Object> typed = new HashMap<>(Bodies.typed());
    typed.put("risk.incident", SPEAKS);
    Caller browser = browser("officer.hale");
    HttpResponse<String> answer =
        browser.submit(browser.html("/police/referrals/new"), "/police/referrals", typed, null);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page.select("#speaks-of-status").text())
        .contains("not immigration offending")
        .contains("insecure: she may stay for a limited time")
        .contains("uncertain: she does not know")
        .contains("The specialist asks her herself");
    assertThat(page.select("#speaks-of-status a[href=/police/guidance]")).hasSize(1);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#risk-incident");
    assertThat(page.select("[name=identity.givenNames]").val()).isEqualTo("Parveen Noor");
    // The same officer, in the same answer, so that the text can be put right; and nowhere else.
    assertThat(page.select("[name=risk.incident]").text()).isEqualTo(SPEAKS);
    assertThat(answer.body().split(CANARY, -1)).hasSize(2);
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    assertNothingIsKept(output, 1);
  }

  @Test
  void theFormSaysNothingOfItWithoutACause() {
    assertThat(browser("officer.hale").html("/police/referrals/new").select("#speaks-of-status"))
        .isEmpty();
  }

  private static void refusedAt(HttpResponse<String> answer, String path) {
    assertThat(answer.statusCode()).as(path).isEqualTo(422);
    assertThat(answer.body())
        .as(path)
        .contains("\"path\":\"" + path + "\",\"code\":\"speaks-of-status\"")
        .contains("is not an offence")
        .doesNotContain(CANARY, "NRPF", "nrpf");
  }

  private void assertNothingIsKept(CapturedOutput output, int answers) {
    assertThat(inside.sealed).isEmpty();
    assertThat(inside.asked).isEmpty();
    // The line of an answer is written after it.
    await()
        .until(
            () ->
                output.getAll().lines().filter(line -> line.contains("answered 422 in ")).count()
                    >= answers);
    assertThat(output.getAll()).doesNotContain(CANARY, "NRPF", "nrpf");
  }

  private static void writeIf(boolean here, Runnable write) {
    if (here) {
      write.run();
    }
  }

  /** Each free text of a body, with how to write into it what speaks of status. */
  private static void texts(ObjectNode body, BiConsumer<String, Runnable> each) {
    for (String fact : List.of("identity", "safeContact", "risk", "support", "overrideReason")) {
      if (body.has(fact)) {
        texts(fact, body.get(fact), each);
      }
    }
  }

  private static void texts(String path, JsonNode node, BiConsumer<String, Runnable> each) {
    if (node instanceof ArrayNode items) {
      for (int i = 0; i < items.size(); i++) {
        int at = i;
        String item = path + "[" + i + "]";
        child(item, items.get(i), () -> items.set(at, speaks(item)), each);
      }
    } else if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        String field = path + "." + name;
        child(field, object.get(name), () -> object.put(name, speaks(field)), each);
      }
    }
  }

  private static void child(
      String path, JsonNode node, Runnable write, BiConsumer<String, Runnable> each) {
    if (!node.isString()) {
      texts(path, node, each);
    } else if (!SHAPED.contains(path)) {
      each.accept(path, write);
    }
  }

  private static String speaks(String path) {
    return SHAPED_WITH_ROOM.getOrDefault(path, SPEAKS);
  }
}
