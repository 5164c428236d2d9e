package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.keycloak.testing.Administrator;
import org.safepathway.keycloak.testing.DeniedPasswords;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.OneTimeCode;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Choosing, keeping and changing a password and a second factor (ASVS 5.0.0, V6.2 and V7.5). */
@Tag("keycloak")
@Tag("slow")
class PasswordsOfRealPeopleAreKeptWellTest {

  private static final String PERSON = "caseworker.careful";
  private static final String PASSWORD = "four random words together";
  private static final int VISITS = 200;
  private static final String SECRET = "abcdefghijklmnopqrst";
  private static final Map<String, String> PROOF =
      Map.of(
          "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
          "code_challenge_method", "S256");

  private final Administrator administrator = RealKeycloak.shared().administrator();
  private final Desk desk =
      new Desk(
          "safe-pathway-desk-specialist",
          RealKeycloak.shared().realm(Realms.STRICT),
          Realms.STRICT_DESKS);
  private final Instant now = Instant.now();

  @BeforeEach
  void somebodyWithAPasswordAndAPhone() {
    administrator.post(
        Realms.STRICT + "/users",
        Map.of(
            "username",
            PERSON,
            "enabled",
            true,
            "email",
            PERSON + "@amberwell.example",
            "emailVerified",
            true,
            "firstName",
            "Asha Careful",
            "credentials",
            List.of(
                Map.of("type", "password", "value", PASSWORD),
                Map.of(
                    "type",
                    "otp",
                    "secretData",
                    "{\"value\":\"" + SECRET + "\"}",
                    "credentialData",
                    "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
                        + "\"algorithm\":\"HmacSHA1\"}"))));
    administrator.put(Realms.STRICT + "/users/" + id(), Map.of("requiredActions", List.of()));
  }

  @AfterEach
  void nobodyAnyMore() {
    administrator.delete(Realms.STRICT + "/users/" + id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only 14 signs!",
        DeniedPasswords.ONE,
        "QWERTYuiopasdfghjklzxcvbnm",
        "we love 4mb3rwell so much",
        "my safe-pathway login",
        PERSON + " and more"
      })
  void whatIsShortOrCommonOrANameOfOursIsRefused(String password) {
    assertThatThrownBy(() -> choose(password)).hasMessageContaining("400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only lower case letters",
        "123456789 987654321",
        "ਲੰਮਾ ਅਤੇ ਯਾਦ ਰੱਖਣ ਯੋਗ ਸ਼ਬਦ",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg"
      })
  void anyLongOneIsTakenWhateverSignsItHas(String password) {
    choose(password);
    assertThat(visitor().signIn(desk.signIn(), PERSON, password).asksFor("otp")).isTrue();
  }

  @Test
  void thePageAsksForNameAndPasswordAloneAndAManagerOfPasswordsMayFillThemIn() {
    Document page = visitor().visit(desk.signIn()).document();

    assertThat(page.select("input:not([type=hidden])").eachAttr("name"))
        .containsExactly("username", "password");
    Element password = page.selectFirst("input[name=password]");
    assertThat(password).isNotNull();
    assertThat(password.attr("type")).isEqualTo("password");
    assertThat(password.attr("autocomplete")).isEqualTo("current-password");
    assertThat(page.html()).doesNotContain("onpaste", "maxlength", "readonly");
    assertThat(page.select("script")).isEmpty();
  }

  @Test
  void itIsComparedAsItWasTyped() {
    String longOne = "Long Enough To Be Cut Off, and so long that a hash of 72 bytes would, Too";
    choose(longOne);

    assertThat(passes(longOne)).isTrue();
    assertThat(passes(longOne.substring(0, longOne.length() - 1) + "O")).isFalse();
    assertThat(passes(longOne.toLowerCase(Locale.ROOT))).isFalse();
    assertThat(passes(longOne + " ")).isFalse();
  }

  @Test
  void itIsHashedByArgon2() {
    JsonNode kept =
        administrator
            .get(Realms.STRICT + "/users/" + id() + "/credentials")
            .valueStream()
            .filter(one -> one.path("type").asString().equals("password"))
            .findFirst()
            .orElseThrow();
    JsonNode how = JsonMapper.shared().readTree(kept.path("credentialData").asString());

    assertThat(how.path("algorithm").asString()).isEqualTo("argon2");
    assertThat(how.at("/additionalParameters/type/0").asString()).isEqualTo("id");
    // OWASP: 7 MiB with five passes, or more memory.
    assertThat(how.at("/additionalParameters/memory/0").asInt()).isGreaterThanOrEqualTo(7168);
    assertThat(how.path("hashIterations").asInt()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void afterTooManyWrongCodesANameRests() {
    Visitor visitor = visitor();
    Page page = visitor.signIn(desk.signIn(), PERSON, PASSWORD);
    for (int i = 0; i < 10 && page.asksFor("otp"); i++) {
      page = visitor.submit(page, Map.of("otp", "00000" + i));
      assertThat(page.callback()).isEmpty();
    }

    Visitor another = visitor();
    Page resting = another.signIn(desk.signIn(), PERSON, PASSWORD);
    assertThat(resting.callback()).isEmpty();
    assertThat(resting.asksFor("otp")).isFalse();
  }

  @Test
  void whoeverChangesItSaysTheOldOneAndACodeAndEverybodyElseIsOut() {
    JsonNode elsewhere = desk.tokens(signIn(visitor(), -30));
    Visitor visitor = visitor();
    signIn(visitor, 0);

    Page asked = askedAgain(visitor, wanting("UPDATE_PASSWORD"));
    assertThat(asked.asksFor("password")).isTrue();
    assertThat(asked.asksFor("password-new")).isFalse();
    Page code = visitor.submit(asked, Map.of("password", PASSWORD));
    assertThat(code.asksFor("otp")).isTrue();
    Page change = visitor.submit(code, Map.of("otp", code(30)));
    assertThat(change.asksFor("password-new")).isTrue();
    assertThat(change.document().select("input[name^=password]").eachAttr("type"))
        .containsExactly("password", "password");
    String another = "four other random words";
    Page done =
        visitor.submit(change, Map.of("password-new", another, "password-confirm", another));

    assertThat(done.calledBackWith("kc_action_status")).isEqualTo("success");
    assertThat(passes(PASSWORD)).isFalse();
    assertThat(passes(another)).isTrue();
    JsonNode refused =
        desk.token(
            Map.of(
                "grant_type", "refresh_token",
                "refresh_token", elsewhere.path("refresh_token").asString()));
    assertThat(refused.path("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void whoeverSetsUpAnotherPhoneSaysThePasswordAndACodeOfTheOldOne() {
    Visitor visitor = visitor();
    signIn(visitor, 0);

    Page asked = askedAgain(visitor, wanting("CONFIGURE_TOTP"));
    assertThat(asked.asksFor("password")).isTrue();
    assertThat(asked.asksFor("totp")).isFalse();
    Page code = visitor.submit(asked, Map.of("password", PASSWORD));
    assertThat(code.asksFor("otp")).isTrue();
    assertThat(visitor.submit(code, Map.of("otp", code(30))).asksFor("totp")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UPDATE_PROFILE", "UPDATE_EMAIL", "delete_account", "delete_credential", "idp_link"})
  void nobodyChangesAnythingElseOfTheirAccount(String action) {
    Visitor visitor = visitor();
    signIn(visitor, 0);

    Page page = visitor.visit(wanting(action));
    assertThat(page.callback()).isPresent();
    assertThat(page.calledBackWith("kc_action_status")).isNotEqualTo("success");
  }

  /** Keycloak counts whole seconds: in the one of the sign-in itself it does not ask again. */
  private static Page askedAgain(Visitor visitor, URI wanted) {
    Page page = visitor.visit(wanted);
    for (int i = 0; i < VISITS && !page.asksFor("password"); i++) {
      page = visitor.visit(wanted);
    }
    return page;
  }

  private URI wanting(String action) {
    Map<String, String> more = new TreeMap<>(PROOF);
    more.put("kc_action", action);
    return desk.asking(more);
  }

  private Page signIn(Visitor visitor, int seconds) {
    Page asked = visitor.signIn(desk.signIn(), PERSON, PASSWORD);
    Page in = visitor.submit(asked, Map.of("otp", code(seconds)));
    assertThat(in.callback()).isPresent();
    return in;
  }

  private boolean passes(String password) {
    return visitor().signIn(desk.signIn(), PERSON, password).asksFor("otp");
  }

  private String code(int seconds) {
    return OneTimeCode.at(now.plusSeconds(seconds), SECRET);
  }

  private void choose(String value) {
    administrator.put(
        Realms.STRICT + "/users/" + id() + "/reset-password",
        Map.of("type", "password", "value", value, "temporary", false));
  }

  private String id() {
    return administrator.user(Realms.STRICT, PERSON);
  }

  private Visitor visitor() {
    return new Visitor(desk.callback());
  }
}
