package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.keycloak.testing.DeniedPasswords;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Someone;
import org.safepathway.keycloak.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Choosing, keeping and comparing a password (ASVS 5.0.0, V6.2). */
@Tag("keycloak")
@Tag("slow")
class PasswordsOfRealPeopleAreKeptWellTest {

  private static final String PERSON = "caseworker.careful";

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
    assertThatThrownBy(() -> person.choose(password)).hasMessageContaining("400");
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
    person.choose(password);
    assertThat(visitor().signIn(desk.signIn(), PERSON, password).asksFor("otp")).isTrue();
  }

  @Test
  void thePageAsksForNameAndPasswordAloneAndAManagerOfPasswordsMayFillThemIn() {
    Document page = visitor().visit(desk.signIn()).document();

    assertThat(page.select("input:not([type=hidden])").eachAttr("name"))
        .containsExactly("username", "password");
    assertThat(page.select("input[name=password]").eachAttr("type")).containsExactly("password");
    assertThat(page.select("input[name=password]").eachAttr("autocomplete"))
        .containsExactly("current-password");
    assertThat(page.html()).doesNotContain("onpaste", "maxlength", "readonly");
    assertThat(page.select("script")).isEmpty();
  }

  @Test
  void itIsComparedAsItWasTyped() {
    String longOne = "Long Enough To Be Cut Off, and so long that a hash of 72 bytes would, Too";
    person.choose(longOne);

    assertThat(passes(longOne)).isTrue();
    assertThat(passes(longOne.substring(0, longOne.length() - 1) + "O")).isFalse();
    assertThat(passes(longOne.toLowerCase(Locale.ROOT))).isFalse();
    assertThat(passes(longOne + " ")).isFalse();
  }

  @Test
  void itIsHashedByArgon2() {
    JsonNode kept =
        RealKeycloak.shared()
            .administrator()
            .get(person.address() + "/credentials")
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
  void aCodeIsTakenOnce() {
    Visitor first = visitor();
    Page asked = first.signIn(desk.signIn(), PERSON, Someone.PASSWORD);
    Map<String, String> code = person.code(asked);
    assertThat(first.submit(asked, code).callback()).isPresent();

    Visitor second = visitor();
    Page again = second.submit(second.signIn(desk.signIn(), PERSON, Someone.PASSWORD), code);
    assertThat(again.callback()).isEmpty();
  }

  @Test
  void afterTooManyWrongCodesANameRests() {
    Visitor visitor = visitor();
    Page page = visitor.signIn(desk.signIn(), PERSON, Someone.PASSWORD);
    for (int i = 0; i < 10 && page.asksFor("otp"); i++) {
      page = visitor.submit(page, Map.of("otp", "00000" + i));
      assertThat(page.callback()).isEmpty();
    }

    Visitor another = visitor();
    Page resting = another.signIn(desk.signIn(), PERSON, Someone.PASSWORD);
    assertThat(resting.callback()).isEmpty();
    assertThat(resting.asksFor("otp")).isFalse();
  }

  private boolean passes(String password) {
    return visitor().signIn(desk.signIn(), PERSON, password).asksFor("otp");
  }

  private Visitor visitor() {
    return new Visitor(desk.callback());
  }
}
