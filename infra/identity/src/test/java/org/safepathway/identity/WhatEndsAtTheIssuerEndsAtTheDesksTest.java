package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.identity.signin.BackChannel;

/** The issuer says by a token of its own that a session has ended there (back-channel logout). */
@Tag("firewall")
class WhatEndsAtTheIssuerEndsAtTheDesksTest {

  private static final String ROOM = "/specialist/referrals";
  private static final String PERSON = "caseworker.asha";
  private static final String CLIENT = "safe-pathway-desks";
  private static final String ENDED = "http://schemas.openid.net/event/backchannel-logout";

  private static StandInIssuer issuer;
  private static DeskServer server;

  private Browser keycloak;
  private Browser one;
  private Browser other;

  @BeforeAll
  static void start() throws Exception {
    issuer = StandInIssuer.start();
    server = DeskServer.start(DeskServer.freshData(), issuer.settings(Map.of()));
  }

  @BeforeEach
  void twoSessionsOfOnePerson() {
    keycloak = new Browser(server);
    one = signedIn("s1");
    other = signedIn("s2");
  }

  @AfterEach
  void asBefore() {
    TestDesks.ahead = Duration.ZERO;
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.close();
  }

  @Test
  void theSessionThatTheTokenNamesEndsAndNoOther() throws Exception {
    assertThat(said(token().also("sid", "s1").token()).statusCode()).isEqualTo(200);

    assertThat(isIn(one)).isFalse();
    assertThat(isIn(other)).isTrue();
  }

  @Test
  void whereTheTokenNamesNoneAllOfThePersonEndAndNobodyElses() throws Exception {
    Browser colleague = new Browser(server);
    issuer.signIn(colleague, "manager.meera", Map.of("sid", "s3"));

    assertThat(said(token().token()).statusCode()).isEqualTo(200);

    assertThat(isIn(one)).isFalse();
    assertThat(isIn(other)).isFalse();
    assertThat(isIn(colleague)).isTrue();
  }

  @Test
  void theAnswerDoesNotTellWhetherAnybodyWasSignedIn() throws Exception {
    HttpResponse<String> somebody = said(token().also("sid", "s1").token());
    HttpResponse<String> nobody = said(token().also("sid", "nobody's").token());

    assertThat(nobody.statusCode()).isEqualTo(somebody.statusCode()).isEqualTo(200);
    assertThat(nobody.body()).isEqualTo(somebody.body()).isEmpty();
    assertThat(nobody.headers().map().keySet()).isEqualTo(somebody.headers().map().keySet());
    assertThat(nobody.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aTokenIsGoodOnce() throws Exception {
    String token = token().token();
    assertThat(said(token).statusCode()).isEqualTo(200);
    Browser back = signedIn("s4");

    refused(said(token));

    assertThat(isIn(back)).isTrue();
  }

  @Test
  void aTokenThatWasMadeLongAgoIsNotTakenThoughItHasNotRunOut() throws Exception {
    String token = token().token();
    TestDesks.ahead = Duration.ofMinutes(6);

    refused(said(token));

    assertThat(isIn(one)).isTrue();
  }

  @Test
  void whateverDoesNotDoIsRefusedAlikeAndEndsNothing() throws Exception {
    for (String bad :
        List.of(
            "",
            "not a token",
            token().otherKeyOfTheSameName().token(),
            token().bringingItsOwnKey(),
            token().unsigned(),
            token().signedWithThePublicKeyAsASecret(),
            token().algorithm(JWSAlgorithm.PS256).token(),
            token().issuer("https://elsewhere.example").token(),
            token().audience("safe-pathway-desk-police").token(),
            token().audience("safe-pathway").token(),
            token().expires(Instant.now().minusSeconds(120)).token(),
            token().also("nonce", "n").token(),
            token().also("events", Map.of("http://elsewhere.example/event", Map.of())).token(),
            token().also("events", "backchannel-logout").token(),
            withoutAnEvent().token(),
            withoutAnEvent().also("events", Map.of(ENDED, Map.of())).token())) {
      refused(said(bad));
    }

    assertThat(isIn(one)).isTrue();
    assertThat(isIn(other)).isTrue();
  }

  /** Addresses are written down on their way. */
  @Test
  void aTokenIsTakenFromTheBodyOfARequestAndOnlyOne() throws Exception {
    String token = token().token();
    String inTheAddress = BackChannel.PATH + "?logout_token=" + token;

    refused(keycloak.step(inTheAddress));
    refused(keycloak.submit(inTheAddress, Map.of()));
    refused(keycloak.submit(inTheAddress, Map.of("logout_token", token)));
    refused(keycloak.step(BackChannel.PATH));
    refused(keycloak.submit(BackChannel.PATH, Map.of()));

    assertThat(isIn(one)).isTrue();
  }

  @Test
  void withOurOwnIssuerThereIsNoSuchAddress() {
    Browser anybody = new Browser(DeskServer.shared());
    HttpResponse<String> answer = anybody.submit(BackChannel.PATH, Map.of("logout_token", "x"));
    HttpResponse<String> nothing = anybody.submit("/no/such/page", Map.of("logout_token", "x"));

    assertThat(answer.statusCode()).isEqualTo(nothing.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .isEqualTo(nothing.headers().firstValue("Location"));
  }

  private static Forge token() {
    return withoutAnEvent()
        .also("jti", UUID.randomUUID().toString())
        .also("events", Map.of(ENDED, Map.of()));
  }

  /** Nor a name of its own. */
  private static Forge withoutAnEvent() {
    return Forge.of(issuer.key(), issuer.address()).audience(CLIENT);
  }

  private HttpResponse<String> said(String token) {
    return keycloak.submit(BackChannel.PATH, Map.of("logout_token", token));
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static Browser signedIn(String session) {
    Browser browser = new Browser(server);
    assertThat(issuer.signIn(browser, PERSON, Map.of("sid", session)).body())
        .contains(PERSON + "@amberwell");
    return browser;
  }

  private static boolean isIn(Browser browser) {
    return browser.step(ROOM).statusCode() == 200;
  }
}
