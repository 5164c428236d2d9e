package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * At a desk in a process of its own the inside asks for the token of a session. Once there is none
 * any more, it would answer that there is nothing, and a referral would look lost.
 */
@Tag("firewall")
class ASessionWithoutATokenEndsTest {

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
            issuer.settings(
                Map.of("test.keeps-tokens", "true", "safe-pathway.issuer-patience", "1s")));
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
  void asBefore() {
    TestDesks.ahead = Duration.ZERO;
    issuer.refuse(false);
    issuer.whenRenewing(() -> {});
    issuer.life(Duration.ofMinutes(5));
  }

  @Test
  void aTokenThatRunsOutSoonIsRenewedAndTheSessionGoesOn() {
    signIn();
    issuer.life(Duration.ofMinutes(30));
    int before = issuer.renewals();

    TestDesks.ahead = Duration.ofMinutes(4).plusSeconds(30);

    assertThat(browser.step(ROOM).statusCode()).isEqualTo(200);
    assertThat(browser.step("/specialist/token").body()).isEqualTo("a token");
    assertThat(issuer.renewals()).isEqualTo(before + 1);
  }

  @Test
  void aPageOfASessionWhoseTokenIsNotRenewedLeadsToThePageThatSaysSoAndFromThereBack() {
    signIn();
    issuer.refuse(true);
    TestDesks.ahead = Duration.ofMinutes(6);

    endedAt(browser.step(ROOM + "?state=SENT"));

    assertThat(browser.step("/").body()).isEqualTo("start nobody");
    TestDesks.ahead = Duration.ZERO;
    assertThat(issuer.signIn(browser, "caseworker.asha", Map.of()).uri().toString())
        .endsWith(ROOM + "?state=SENT");
  }

  @Test
  void whoeverIsSignedInNoMoreIsNobodyOnTheStartPageToo() {
    signIn();
    issuer.refuse(true);
    TestDesks.ahead = Duration.ofMinutes(6);

    assertThat(browser.step("/").body()).isEqualTo("start nobody");
  }

  @Test
  void aFormOfSuchASessionDoesNothingAndThePersonIsToldSo() {
    String csrf = csrf(signIn());
    int acts = TestDesks.ACTS.get();
    issuer.refuse(true);
    TestDesks.ahead = Duration.ofMinutes(6);

    endedAt(browser.submit(ROOM, Map.of("_csrf", csrf)));

    assertThat(TestDesks.ACTS).hasValue(acts);
    // It is not kept and sent when they are back, either.
    TestDesks.ahead = Duration.ZERO;
    issuer.signIn(browser, "caseworker.asha", Map.of());
    assertThat(TestDesks.ACTS).hasValue(acts);
  }

  @Test
  void aRenewalThatIsRefusedEndsTheSessionThoughTheTokenIsStillGoodForAMoment() {
    signIn();
    issuer.refuse(true);
    TestDesks.ahead = Duration.ofMinutes(4).plusSeconds(30);

    endedAt(browser.step(ROOM));
  }

  @Test
  void aProgramIsToldToSignIn() {
    signIn();
    issuer.refuse(true);
    TestDesks.ahead = Duration.ofMinutes(6);

    assertThat(browser.stepOfAProgram(ROOM).statusCode()).isEqualTo(401);
  }

  @Test
  void twoTabsThatRenewAtOnceDoNotLoseTheSession() {
    signIn();
    issuer.life(Duration.ofMinutes(30));
    int before = issuer.renewals();
    CountDownLatch second = new CountDownLatch(2);
    // Holds the first one until another comes, which must not be, so not for long.
    issuer.whenRenewing(
        () -> {
          second.countDown();
          boolean another = second.await(600, TimeUnit.MILLISECONDS);
          assertThat(another).isIn(true, false);
        });
    TestDesks.ahead = Duration.ofMinutes(6);

    List<CompletableFuture<Integer>> tabs = List.of(tab(), tab(), tab(), tab());

    assertThat(tabs).allSatisfy(tab -> assertThat(tab.join()).isEqualTo(200));
    assertThat(issuer.renewals()).isEqualTo(before + 1);
    assertThat(browser.step(ROOM).statusCode()).isEqualTo(200);
  }

  @Test
  void anIssuerThatDoesNotAnswerEndsNoSessionWhoseTokenIsGood() {
    signIn();
    CountDownLatch forEver = new CountDownLatch(1);
    issuer.whenRenewing(forEver::await);
    TestDesks.ahead = Duration.ofMinutes(4).plusSeconds(30);

    assertThat(browser.step(ROOM).statusCode()).isEqualTo(200);
    // It is left alone for a while, so that nobody waits for it at each page.
    int asked = issuer.renewals();
    assertThat(browser.step(ROOM).statusCode()).isEqualTo(200);
    assertThat(issuer.renewals()).isEqualTo(asked);

    TestDesks.ahead = Duration.ofMinutes(6);
    endedAt(browser.step(ROOM));
    forEver.countDown();
  }

  private CompletableFuture<Integer> tab() {
    CompletableFuture<Integer> answered = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> answered.complete(browser.step(ROOM).statusCode()));
    return answered;
  }

  private HttpResponse<String> signIn() {
    HttpResponse<String> page = issuer.signIn(browser, "caseworker.asha", Map.of());
    assertThat(page.body()).contains("caseworker.asha@amberwell");
    return page;
  }

  private static void endedAt(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/session-ended");
  }

  private static String csrf(HttpResponse<String> page) {
    Matcher token = Pattern.compile("csrf=([^;]+);").matcher(page.body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
