package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;

/** What the realm asks of whoever signs in, and of the program that asks them to. */
@Tag("keycloak")
@Tag("slow")
class SigningInIsGuardedTest {

  private static final String PASSWORD = "demo-only";

  private final Desk desk =
      new Desk(RealKeycloak.shared().realm(Realms.DEMO), URI.create("http://127.0.0.1:8098"));

  @Test
  void withProofOfPossessionADeskGetsTokens() {
    assertThat(desk.tokens(signIn("manager.karen", PASSWORD)).has("id_token")).isTrue();
  }

  @Test
  void withoutProofOfPossessionNobodyIsAskedToSignIn() {
    Page refused = visitor().visit(desk.asking(Map.of()));

    assertThat(refused.calledBackWith("error")).isEqualTo("invalid_request");
  }

  @Test
  void aPlainProofOfPossessionIsNone() {
    Page refused =
        visitor()
            .visit(
                desk.asking(
                    Map.of("code_challenge", "a".repeat(43), "code_challenge_method", "plain")));

    assertThat(refused.calledBackWith("error")).isEqualTo("invalid_request");
  }

  @Test
  void aTokenIsGivenForACodeAlone() {
    Page implicit = visitor().visit(desk.asking(Map.of("response_type", "token", "nonce", "n")));

    assertThat(implicit.callback().map(URI::toString).orElse("")).contains("unauthorized_client");
    assertThat(
            desk.token(
                    Map.of(
                        "grant_type", "password",
                        "username", "manager.karen",
                        "password", PASSWORD,
                        "scope", "openid"))
                .path("error")
                .stringValue())
        .isEqualTo("unauthorized_client");
  }

  @Test
  void nobodyIsCalledBackAnywhereElse() {
    Page refused =
        visitor().visit(desk.asking(Map.of("redirect_uri", "http://127.0.0.2:8098/login")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.callback()).isEmpty();
  }

  @Test
  void afterTooManyWrongPasswordsANameRests() {
    String wrong = "";
    for (int i = 0; i < 10; i++) {
      Page page = signIn("duty.harbour", "wrong " + i);
      assertThat(page.callback()).isEmpty();
      wrong = page(page);
    }

    Page resting = signIn("duty.harbour", PASSWORD);
    assertThat(resting.callback()).isEmpty();
    assertThat(page(resting)).isEqualTo(wrong);
    assertThat(signIn("duty.linden", PASSWORD).callback()).isPresent();
  }

  @Test
  void aNameThatNobodyHasIsAnsweredLikeAWrongPassword() {
    Page known = signIn("manager.linden", "wrong");
    Page unknown = signIn("manager.nobody", "wrong");

    assertThat(known.status()).isEqualTo(unknown.status());
    assertThat(page(known)).isEqualTo(page(unknown));
    assertThat(known.asksFor("username") && known.asksFor("password")).isTrue();
    assertThat(unknown.asksFor("username") && unknown.asksFor("password")).isTrue();
  }

  @Test
  void nobodyRegistersThemselves() {
    Page page = visitor().visit(desk.signIn());

    assertThat(page.document().select("a[href*=registration]")).isEmpty();
    Page asked =
        visitor().visit(URI.create(desk.signIn().toString().replace("/auth?", "/registrations?")));
    assertThat(asked.status()).isEqualTo(400);
    assertThat(asked.asksFor("password-confirm")).isFalse();
  }

  /** All of it but the name that was typed and the address of this one visit. */
  private static String page(Page page) {
    Document shown = page.document().clone();
    shown.select("form").removeAttr("action");
    shown.select("#username").removeAttr("value");
    return shown.title() + shown.select("main").outerHtml();
  }

  private Page signIn(String name, String password) {
    return visitor().signIn(desk.signIn(), name, password);
  }

  private Visitor visitor() {
    return new Visitor(desk.callback());
  }
}
