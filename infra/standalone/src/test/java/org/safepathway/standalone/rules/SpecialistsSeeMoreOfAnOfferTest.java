package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An offer has two faces, and neither tells of the other (DOMAIN.md rule 5): what it can do for a
 * victim whose status is insecure, only specialist services see and match on.
 */
@Tag("firewall")
class SpecialistsSeeMoreOfAnOfferTest {

  private static final String OFFER = "linden-refuge-refuge";
  private static final String FACE = "/specialist/offers/" + OFFER + "/specialists";
  private static final String SERVICES = "/specialist/services";

  /** What anybody else can read of the offer. */
  private static final List<String> OTHERS =
      List.of(
          "officer.hale /police/services",
          "officer.hale /police/find",
          "registrar.kane /registrar/organisations/linden-refuge",
          "nobody /hsds/3.0/services?full=true&per_page=50",
          "nobody /hsds/3.0/organizations",
          "nobody /hsds/3.0/taxonomy_terms?per_page=100");

  @TempDir Path folder;

  @Test
  void theFaceForSpecialistsChangesNothingThatAnybodyElseCanRead() throws Exception {
    try (Web web = Web.start(folder)) {
      List<String> before = read(web);
      var unused = web.done("manager.linden", FACE, face("TWO", true, 417, 309));
      assertThat(read(web)).isEqualTo(before);
      assertThat(before.toString()).doesNotContain("recourse", "IAA", "nrpf");

      JsonNode seen = service(web, "caseworker.asha");
      assertThat(seen.at("/face/adviser").asString()).isEqualTo("TWO");
      assertThat(seen.at("/face/free").asInt()).isEqualTo(309);
      assertThat(web.json("manager.linden", FACE).at("/history/0/face/places").asInt())
          .isEqualTo(417);
      for (String other : List.of("manager.karen", "caseworker.linden", "officer.hale")) {
        assertThat(web.get(other, FACE).status()).as(other).isEqualTo(404);
        assertThat(web.post(other, FACE, face("ONE", false, 1, 1)).status()).isEqualTo(404);
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.getFileName().toString())
            .doesNotContain("\"nrpfFund\"", "\"adviser\"");
      }
    }
  }

  @Test
  void aSpecialistFindsByBothFacesAndNothingOfWhatSheAsksIsKept() throws Exception {
    try (Web web = Web.start(folder)) {
      ObjectNode asked = Web.object().put("area", "WALSALL");
      asked.putArray("statusNeeds").add("DVILR");
      asked.putArray("needs").add("SAFE_ACCOMMODATION");
      assertThat(found(web.done("caseworker.asha", SERVICES, asked))).isEmpty();
      var unused = web.done("manager.linden", FACE, face("ONE", true, null, null));
      assertThat(found(web.done("caseworker.asha", SERVICES, asked))).isEmpty();
      unused = web.done("manager.linden", FACE, face("TWO", true, null, null));
      JsonNode now = web.done("caseworker.asha", SERVICES, asked);
      assertThat(found(now)).containsExactly(OFFER);
      assertThat(now.at("/services/0/fits")).isNotEmpty();
      // Her own organisation is nowhere in the answer.
      assertThat(now.toString()).doesNotContain("amberwell");
      assertThat(web.post("officer.hale", SERVICES, asked).status()).isEqualTo(404);
      assertThat(web.post("caseworker.asha", SERVICES, Web.object()).status()).isEqualTo(422);
      assertThat(web.page("caseworker.asha", SERVICES)).contains("IAA level 2");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.getFileName().toString())
            .doesNotContain("DVILR");
      }
    }
  }

  private static List<String> read(Web web) {
    return OTHERS.stream()
        .map(
            one -> {
              String[] words = one.split(" ");
              return (words[0].equals("nobody")
                      ? web.getAsNobody(words[1])
                      : web.get(words[0], words[1]))
                  .body();
            })
        .toList();
  }

  private static ObjectNode face(
      String level,
      boolean fund,
      @org.jspecify.annotations.Nullable Integer places,
      @org.jspecify.annotations.Nullable Integer free) {
    return Web.object()
        .put("adviser", level)
        .put("nrpfFund", fund)
        .put("places", places)
        .put("free", free);
  }

  private static JsonNode service(Web web, String person) {
    return Stream.of(web.json(person, SERVICES).path("services"))
        .flatMap(all -> all.valueStream())
        .filter(one -> one.path("offer").asString().equals(OFFER))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> found(JsonNode answer) {
    return answer.path("services").valueStream().map(one -> one.path("offer").asString()).toList();
  }
}
