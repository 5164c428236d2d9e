package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From what an officer knows to a ranked list with reasons, without a word about status. */
class AnOfficerFindsAServiceTest {

  private static final String FIND = "/police/find";

  @TempDir static Path folder;
  private static Web web;

  @BeforeAll
  static void start() {
    web = Web.start(folder);
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void aMirpuriSpeakingMotherOfTwoWhoMustLeaveSandwellFindsARefugeElsewhere() {
    ObjectNode mother =
        Web.object().put("area", "SANDWELL").put("mustLeave", true).put("children", 2);
    mother.putArray("needs").add("SAFE_ACCOMMODATION");
    mother.putArray("dialects").add("MIRPURI");
    JsonNode found = found(mother);
    JsonNode first = found.at("/found/0");
    assertThat(first.path("offer").asString()).isEqualTo("linden-refuge-refuge");
    assertThat(first.path("fits")).isNotEmpty();
    assertThat(first.path("answers").asString()).isNotBlank();
    assertThat(first.path("shares").asString()).isNotBlank();
    assertThat(offers(found)).doesNotContain("harbour-lane-sanctuary-scheme");
    assertThat(found.path("leftOut")).isNotEmpty();
  }

  @Test
  void aPostcodeThatIsNotCertainIsAskedBackAndNeverGuessed() {
    Reply unknown = web.post("officer.hale", FIND, Web.object().put("postcode", "ZZ1"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body()).contains("which-authority");
    Reply nonsense = web.post("officer.hale", FIND, Web.object().put("postcode", "1234"));
    assertThat(nonsense.body()).contains("not-a-postcode").doesNotContain("1234");
    assertThat(web.post("officer.hale", FIND, Web.object()).body()).contains("area");
  }

  @Test
  void wordsThatSpeakOfStatusAreRefused() {
    Reply refused =
        web.post(
            "officer.hale",
            FIND,
            Web.object().put("area", "DUDLEY").put("words", "no recourse to public funds"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("speaks-of-status").doesNotContain("recourse");
  }

  @Test
  void nothingOfWhatWasAskedIsKept() throws Exception {
    String canary = "quixotically-unlikely-words";
    var unused = found(Web.object().put("area", "WALSALL").put("words", canary));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(canary);
      }
    }
  }

  @Test
  void twoAreSeenBesideEachOtherAndOneIsNotEnough() {
    ObjectNode asked = Web.object().put("area", "BIRMINGHAM");
    List<String> all = offers(found(asked));
    asked.putArray("compare").add(all.get(0)).add(all.get(1));
    assertThat(found(asked).path("compared")).hasSize(2);
    asked.putArray("compare").add(all.get(0));
    assertThat(web.post("officer.hale", FIND, asked).body()).contains("choose-two");
  }

  @Test
  void whatIsNotTheirsIsNoRoomForOthers() {
    assertThat(web.post("caseworker.asha", FIND, Web.object().put("area", "DUDLEY")).success())
        .isFalse();
    assertThat(web.get("coordinator.lee", FIND).success()).isFalse();
  }

  @Test
  void thePageAsksForNothingThatSpeaksOfStatusAndHasNoAddressWithCriteria() {
    String page = web.page("officer.hale", FIND);
    assertThat(page).contains("method=\"post\"").contains("name=\"area\"").contains("MIRPURI");
  }

  private static JsonNode found(ObjectNode asked) {
    Reply reply = web.post("officer.hale", FIND, asked);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return java.util.Objects.requireNonNull(reply.json());
  }

  private static List<String> offers(JsonNode found) {
    List<String> offers = new ArrayList<>();
    found.path("found").forEach(one -> offers.add(one.path("offer").asString()));
    return offers;
  }
}
