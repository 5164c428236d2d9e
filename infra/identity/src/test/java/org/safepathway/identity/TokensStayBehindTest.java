package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A browser never gets a token, and cannot bring the answer to a question that it did not ask. */
@Tag("firewall")
class TokensStayBehindTest {

  private static final String ANY_TOKEN = "eyJ";

  private final DeskServer server = DeskServer.shared();
  private final Browser browser = new Browser(server);

  @Test
  void noAnswerToABrowserHasAToken() {
    browser.signIn("officer.hale");

    assertThat(browser.answers()).hasSizeGreaterThan(5);
    for (HttpResponse<String> answer : browser.answers()) {
      assertThat(answer.body()).doesNotContain(ANY_TOKEN);
      assertThat(answer.headers().map().toString()).doesNotContain(ANY_TOKEN);
    }
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    Browser other = new Browser(server);
    HttpResponse<String> begun = other.step("/oauth2/authorization/desks");
    String state =
        begun.headers().firstValue("Location").orElseThrow().replaceAll(".*state=([^&]*).*", "$1");

    for (String forged : new String[] {"made-up", state}) {
      HttpResponse<String> answer =
          browser.step("/login/oauth2/code/desks?code=stolen&state=" + forged);
      assertThat(answer.headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("/?sign-in=refused"));
    }
    assertThat(browser.step("/police/referrals").statusCode()).isEqualTo(302);
  }
}
