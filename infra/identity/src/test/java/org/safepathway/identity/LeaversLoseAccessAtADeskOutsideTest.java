package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** As in one process, where the desk of one room is told of its own staff alone. */
@Tag("firewall")
class LeaversLoseAccessAtADeskOutsideTest {

  private static final String ROOM = "/specialist/referrals";

  private static StandInIssuer issuer;
  private static DeskServer server;

  private Browser browser;

  @BeforeAll
  static void start() throws Exception {
    issuer = StandInIssuer.start();
    server =
        DeskServer.start(
            DeskServer.freshData(),
            issuer.settings(Map.of("test.keeps-tokens", "true", "test.desk-of", "SPECIALIST")));
  }

  @BeforeEach
  void aBrowser() {
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.close();
  }

  @AfterEach
  void everybodyIsBack() {
    server.registry().replace(NetworkFile.demo());
  }

  @Test
  void theNextRequestOfAPersonWhoHasLeftEndsTheirSession() throws Exception {
    endedAfter(NetworkFile.demo().without(new PersonId("caseworker.asha")));
  }

  @Test
  void theNextRequestToAClosedOrganisationEndsTheirSession() throws Exception {
    endedAfter(NetworkFile.demo().withClosed(new OrganisationId("amberwell")));
  }

  @Test
  void somebodyOfAnotherRoomFindsNothingThereAsBefore() throws Exception {
    String officer =
        Forge.of(issuer.key(), issuer.address())
            .also("sub", "officer.hale")
            .org(Map.of("force", Map.of("id", "force")))
            .token();

    for (String path : new String[] {ROOM, "/police/referrals", "/nowhere"}) {
      assertThat(Api.get(server, path, officer).statusCode()).as(path).isEqualTo(404);
      assertThat(Api.post(server, path, officer).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(Api.get(server, "/", officer).body()).isEqualTo("start nobody");
  }

  @Test
  void somebodyOfAnotherRoomBeginsNoSessionThere() {
    HttpResponse<String> page =
        issuer.signIn(
            browser, "officer.hale", Map.of("org", Map.of("force", Map.of("id", "force"))));

    assertThat(page.uri().toString()).endsWith("/?sign-in=refused");
  }

  private void endedAfter(Network network) throws Exception {
    String token = Forge.of(issuer.key(), issuer.address()).token();
    assertThat(issuer.signIn(browser, "caseworker.asha", Map.of()).body())
        .contains("caseworker.asha@amberwell");
    assertThat(Api.get(server, ROOM, token).statusCode()).isEqualTo(200);

    server.registry().replace(network);

    assertThat(Api.get(server, ROOM, token).statusCode()).isEqualTo(401);
    HttpResponse<String> answer = browser.step(ROOM);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/oauth2/authorization/desks");
    server.registry().replace(NetworkFile.demo());
    assertThat(browser.step(ROOM).statusCode()).isEqualTo(302);
  }
}
