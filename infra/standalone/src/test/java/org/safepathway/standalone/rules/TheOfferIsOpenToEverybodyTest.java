package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.http.Reply;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.hsds.check.Checking;
import org.safepathway.hsds.check.Findings;
import tools.jackson.databind.node.ObjectNode;

/**
 * The running application publishes the offer by the open standard, and nothing private with it.
 */
@Tag("firewall")
class TheOfferIsOpenToEverybodyTest {

  private static final String SERVICES = "/hsds/3.0/services?per_page=100&full=true";

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
  void itPassesTheStandardsOwnCheck() {
    Findings findings = Checking.of(web.address() + "/hsds/3.0", 7);
    assertThat(findings.good()).as(String.join("\n", findings.lines())).isTrue();
  }

  /** Open to read, and nothing that a browser would run or show in another’s frame. */
  @Test
  void itsAnswersAreShutLikeAllOthers() {
    var answer = web.visitAsNobody(SERVICES);

    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
  }

  @Test
  void nobodyIsAskedAndNobodyGetsACookie() {
    var answer = web.visitAsNobody(SERVICES);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public");
  }

  @Test
  void capacityAndWhereNobodyIsTakenFromStayPrivate() {
    ObjectNode now = Web.object().put("intake", "OPEN").put("allTrue", true);
    var unused =
        web.done(
            "manager.linden",
            "/specialist/offers/linden-refuge-refuge/now",
            now.put("places", 7193).put("free", 6131));
    Reply feed = web.getAsNobody(SERVICES);
    // Not as a number of its own: the digits may stand in an id.
    assertThat(feed.body())
        .contains("Linden refuge")
        .doesNotContainPattern("(?<![0-9a-f-])(7193|6131)(?![0-9a-f-])");
    // The demonstration's refuge takes nobody from Solihull, which would tell where it is: so it is
    // published like all the others.
    String refuge =
        java.util.stream.StreamSupport.stream(
                web.jsonAsNobody(SERVICES).path("contents").spliterator(), false)
            .filter(service -> service.path("name").asString().equals("Linden refuge"))
            .findFirst()
            .orElseThrow()
            .toString();
    for (LocalAuthority area : LocalAuthority.values()) {
      assertThat(refuge).contains(area.ons());
    }
  }

  @Test
  void whatAManagerSaysIsPublishedAtOnce() {
    var unused =
        web.done(
            "manager.karen",
            "/specialist/offers/kestrel-trust-outreach/now",
            Web.object().put("intake", "PAUSED").put("allTrue", true));
    String kestrel = web.getAsNobody(SERVICES).body();
    assertThat(kestrel).contains("temporarily closed");
  }

  @Test
  void wordsAndPostcodesFind() {
    assertThat(web.getAsNobody("/hsds/3.0/services?search=HBA").body())
        .contains("Amberwell")
        .doesNotContain("Elderflower");
    assertThat(
            web.jsonAsNobody("/hsds/3.0/service_at_locations?postcode=CV1&proximity=1000")
                .path("total_items")
                .asInt())
        .isPositive();
    assertThat(web.getAsNobody("/hsds/3.0/services?page=-1").status()).isEqualTo(400);
    assertThat(web.getAsNobody("/hsds/3.0/services?per_page=1000000").status()).isEqualTo(400);
  }
}
