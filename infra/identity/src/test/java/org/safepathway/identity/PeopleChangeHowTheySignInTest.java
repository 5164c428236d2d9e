package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.identity.signin.SignInChange;
import org.springframework.web.util.UriComponentsBuilder;

/** They are led to the issuer’s page for it, and back to one that says what came of it. */
class PeopleChangeHowTheySignInTest {

  private static final String PERSON = "caseworker.asha";
  private static final String SIGN_IN = "/oauth2/authorization/desks";

  private static StandInIssuer issuer;
  private static DeskServer server;

  private Browser browser;

  @BeforeAll
  static void start() throws Exception {
    issuer = StandInIssuer.start();
    server = DeskServer.start(DeskServer.freshData(), issuer.settings(Map.of()));
  }

  @BeforeEach
  void signedIn() {
    browser = new Browser(server);
    assertThat(issuer.signIn(browser, PERSON, Map.of()).statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    server.close();
    issuer.close();
  }

  @ParameterizedTest
  @CsvSource({"PASSWORD,UPDATE_PASSWORD", "PHONE,CONFIGURE_TOTP"})
  void theLinkLeadsToTheIssuersPageForItWhichAsksForThePasswordFirst(
      SignInChange change, String action) {
    Map<String, String> asked = asked(browser.step(change.address()));

    assertThat(asked).containsEntry("kc_action", action).containsEntry("prompt", "login");
    assertThat(asked).containsKeys("state", "nonce", "code_challenge");
  }

  @ParameterizedTest
  @CsvSource({"success,true", "cancelled,false", "error,false"})
  void whoeverIsBackIsToldOnceWhatCameOfIt(String status, boolean done) {
    HttpResponse<String> page = back(SignInChange.PHONE.address(), status);

    assertThat(page.uri().getPath()).isEqualTo(SignInChange.PAGE);
    assertThat(page.body()).isEqualTo("Outcome[what=PHONE, done=" + done + "]");
    assertThat(browser.visit(SignInChange.PAGE).body()).isEqualTo("nothing");
  }

  @Test
  void nothingIsSaidToWhoeverAskedForNoChange() {
    assertThat(back(SIGN_IN, "success").uri().getPath()).isEqualTo("/specialist/referrals");
    assertThat(browser.visit(SignInChange.PAGE + "?kc_action_status=success").body())
        .isEqualTo("nothing");
  }

  @Test
  void aChangeThatWasLeftAloneIsNotSaidAtALaterSignIn() {
    assertThat(browser.step(SignInChange.PASSWORD.address()).statusCode()).isEqualTo(302);

    assertThat(back(SIGN_IN, "success").uri().getPath()).isEqualTo("/specialist/referrals");
  }

  @Test
  void nobodyIsLedToAnotherPageOfTheIssuers() {
    for (String other : List.of("UPDATE_PASSWORD", "delete_account", "password", "")) {
      assertThat(asked(browser.step(SIGN_IN + "?change=" + other)))
          .as(other)
          .doesNotContainKey("kc_action");
    }
    assertThat(asked(browser.step(SIGN_IN + "?kc_action=delete_account")))
        .doesNotContainKey("kc_action");
  }

  @Test
  void ourOwnIssuerHasNoSuchPages() {
    Browser demo = new Browser(DeskServer.shared());

    assertThat(asked(demo.step(SignInChange.PASSWORD.address()))).doesNotContainKey("kc_action");
  }

  private HttpResponse<String> back(String link, String status) {
    HttpResponse<String> called =
        issuer.back(browser, browser.step(link), PERSON, Map.of(), "&kc_action_status=" + status);
    assertThat(called.statusCode()).isEqualTo(200);
    return called;
  }

  private static Map<String, String> asked(HttpResponse<String> sent) {
    return UriComponentsBuilder.fromUri(
            URI.create(sent.headers().firstValue("Location").orElseThrow()))
        .build()
        .getQueryParams()
        .toSingleValueMap();
  }
}
