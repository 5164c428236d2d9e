package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Someone;
import org.safepathway.keycloak.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Whoever changes how they sign in shows first that it is they (ASVS 5.0.0, V7.5). */
@Tag("keycloak")
@Tag("slow")
class ChangingHowOneSignsInAsksAgainTest {

  private static final String PERSON = "caseworker.changing";
  private static final Map<String, String> PROOF =
      Map.of(
          "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
          "code_challenge_method", "S256");

  private final Someone person = new Someone(PERSON);
  private final Desk desk =
      new Desk(
          "safe-pathway-desk-specialist",
          RealKeycloak.shared().realm(Realms.STRICT),
          Realms.STRICT_DESKS);

  @AfterEach
  void nobodyAnyMore() {
    person.close();
  }

  @Test
  void whoeverChangesItSaysTheOldOneAndACodeAndEverybodyElseIsOut() {
    JsonNode elsewhere = desk.tokens(signIn(visitor()));
    Visitor visitor = visitor();
    signIn(visitor);

    Page asked = askedAgain(visitor, wanting("UPDATE_PASSWORD"));
    assertThat(asked.asksFor("password")).isTrue();
    assertThat(asked.asksFor("password-new")).isFalse();
    Page code = visitor.submit(asked, Map.of("password", Someone.PASSWORD));
    assertThat(code.asksFor("otp")).isTrue();
    Page change = visitor.submit(code, person.code(code));
    assertThat(change.asksFor("password-new")).isTrue();
    assertThat(change.document().select("input[name^=password]").eachAttr("type"))
        .containsExactly("password", "password");
    String another = Someone.ANOTHER_PASSWORD;
    Page done =
        visitor.submit(change, Map.of("password-new", another, "password-confirm", another));

    assertThat(done.calledBackWith("kc_action_status")).isEqualTo("success");
    assertThat(passes(Someone.PASSWORD)).isFalse();
    assertThat(passes(another)).isTrue();
    JsonNode refused =
        desk.token(
            Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                elsewhere.path("refresh_token").asString()));
    assertThat(refused.path("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void whoeverSetsUpAnotherPhoneSaysThePasswordAndACodeOfTheOldOne() {
    Visitor visitor = visitor();
    signIn(visitor);

    Page asked = askedAgain(visitor, wanting("CONFIGURE_TOTP"));
    assertThat(asked.asksFor("password")).isTrue();
    assertThat(asked.asksFor("totp")).isFalse();
    Page code = visitor.submit(asked, Map.of("password", Someone.PASSWORD));
    assertThat(code.asksFor("otp")).isTrue();
    assertThat(visitor.submit(code, person.code(code)).asksFor("totp")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE_PROFILE",
        "UPDATE_EMAIL",
        "delete_account",
        "delete_credential",
        "idp_link"
      })
  void nobodyChangesAnythingElseOfTheirAccount(String action) {
    Visitor visitor = visitor();
    signIn(visitor);

    Page page = visitor.visit(wanting(action));
    if (page.asksFor("password")) {
      Page code = visitor.submit(page, Map.of("password", Someone.PASSWORD));
      page = visitor.submit(code, person.code(code));
    }
    assertThat(page.callback()).isPresent();
    assertThat(page.calledBackWith("kc_action_status")).isNotEqualTo("success");
  }

  /** Keycloak counts whole seconds: in the one of the sign-in itself it does not ask again. */
  private static Page askedAgain(Visitor visitor, URI wanted) {
    return await().until(() -> visitor.visit(wanted), page -> page.asksFor("password"));
  }

  private URI wanting(String action) {
    Map<String, String> more = new TreeMap<>(PROOF);
    more.put("kc_action", action);
    return desk.asking(more);
  }

  private Page signIn(Visitor visitor) {
    Page asked = visitor.signIn(desk.signIn(), PERSON, Someone.PASSWORD);
    Page in = visitor.submit(asked, person.code(asked));
    assertThat(in.callback()).isPresent();
    return in;
  }

  private boolean passes(String password) {
    return visitor().signIn(desk.signIn(), PERSON, password).asksFor("otp");
  }

  private Visitor visitor() {
    return new Visitor(desk.callback());
  }
}
