package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session on a device that was lost is ended from another. */
@Tag("firewall")
class SigningOutEverywhereTest {

  private static final String ROOM = "/specialist/referrals";
  private static final String ELSEWHERE = "/specialist/elsewhere";

  private static StandInIssuer issuer;
  private static DeskServer server;

  private Browser lost;
  private Browser here;
  private Browser colleagues;

  @BeforeAll
  static void start() throws Exception {
    issuer = StandInIssuer.start();
    server =
        DeskServer.start(
            DeskServer.freshData(), issuer.settings(Map.of("test.keeps-tokens", "true")));
  }

  @BeforeEach
  void arrive() {
    lost = new Browser(server);
    here = new Browser(server);
    colleagues = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.close();
  }

  @Test
  void aPersonSeesHowManyOtherSessionsTheyHaveAndEndsThemAll() {
    signIn(lost, "caseworker.asha");
    signIn(colleagues, "manager.meera");
    HttpResponse<String> page = signIn(here, "caseworker.asha");
    assertThat(here.step(ELSEWHERE).body()).isEqualTo("1");
    assertThat(colleagues.step(ELSEWHERE).body()).isEqualTo("0");

    here.submit("/sign-out", Map.of("_csrf", csrf(page), "everywhere", "true"));

    assertThat(lost.step(ROOM).statusCode()).isEqualTo(302);
    assertThat(here.step(ROOM).statusCode()).isEqualTo(302);
    assertThat(colleagues.step(ROOM).statusCode()).isEqualTo(200);
    // They are not locked out.
    signIn(here, "caseworker.asha");
    assertThat(here.step(ELSEWHERE).body()).isEqualTo("0");
    here.submit("/sign-out", Map.of("_csrf", csrf(here.step(ROOM))));
  }

  @Test
  void signingOutOfOneDeviceLeavesTheOthers() {
    HttpResponse<String> page = signIn(here, "caseworker.asha");
    signIn(lost, "caseworker.asha");
    assertThat(lost.step(ELSEWHERE).body()).isEqualTo("1");

    here.submit("/sign-out", Map.of("_csrf", csrf(page)));

    assertThat(lost.step(ROOM).statusCode()).isEqualTo(200);
    assertThat(lost.step(ELSEWHERE).body()).isEqualTo("0");
    lost.submit("/sign-out", Map.of("_csrf", csrf(lost.step(ROOM))));
  }

  /** As they do who change their password. */
  @Test
  void whoeverSignsInAgainInOneBrowserHasOneSessionThere() {
    signIn(here, "caseworker.asha");
    HttpResponse<String> page = signIn(here, "caseworker.asha");

    assertThat(here.step(ELSEWHERE).body()).isEqualTo("0");
    here.submit("/sign-out", Map.of("_csrf", csrf(page)));
  }

  @Test
  void aForeignSiteCannotSignSomebodyOutEverywhere() {
    signIn(lost, "caseworker.asha");
    signIn(here, "caseworker.asha");

    assertThat(here.submit("/sign-out", Map.of("everywhere", "true")).statusCode()).isEqualTo(403);
    assertThat(lost.step(ROOM).statusCode()).isEqualTo(200);
    here.submit("/sign-out", Map.of("_csrf", csrf(here.step(ROOM)), "everywhere", "true"));
  }

  private static HttpResponse<String> signIn(Browser browser, String person) {
    HttpResponse<String> page = issuer.signIn(browser, person, Map.of());
    assertThat(page.body()).contains(person + "@amberwell");
    return page;
  }

  private static String csrf(HttpResponse<String> page) {
    Matcher token = Pattern.compile("csrf=([^;]+);").matcher(page.body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
