package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.keycloak.testing.Administrator;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.OneTimeCode;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;

/** The realm as for real people: nobody is in with a password alone. */
@Tag("keycloak")
@Tag("slow")
class ASecondFactorIsDemandedTest {

  private static final String PERSON = "caseworker.strict";
  private static final String PASSWORD = "three random words together";

  private final Administrator administrator = RealKeycloak.shared().administrator();
  private final Desk desk =
      new Desk(RealKeycloak.shared().realm(Realms.STRICT), Realms.STRICT_DESKS);

  @BeforeEach
  void somebodyWithAPassword() {
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
            "Asha Strict",
            "credentials",
            List.of(Map.of("type", "password", "value", PASSWORD))));
  }

  @AfterEach
  void nobodyAnyMore() {
    administrator.delete(Realms.STRICT + "/users/" + id());
  }

  @Test
  void whoeverHasNoneSetsOneUpAndIsAskedForItFromThenOn() {
    Visitor first = visitor();
    Page setUp = first.signIn(desk.signIn(), PERSON, PASSWORD);
    assertThat(setUp.callback()).isEmpty();
    assertThat(setUp.asksFor("totp")).isTrue();
    String secret = String.valueOf(setUp.document().select("input[name=totpSecret]").attr("value"));
    Instant now = Instant.now();

    Page in = first.submit(setUp, Map.of("totp", OneTimeCode.at(now, secret), "userLabel", "p"));
    assertThat(in.callback()).isPresent();
    assertThat(desk.tokens(in).has("id_token")).isTrue();

    Visitor again = visitor();
    Page asked = again.signIn(desk.signIn(), PERSON, PASSWORD);
    assertThat(asked.callback()).isEmpty();
    assertThat(asked.asksFor("otp")).isTrue();
    Page wrong = again.submit(asked, Map.of("otp", "000000"));
    assertThat(wrong.callback()).isEmpty();
    Page right = again.submit(wrong, Map.of("otp", OneTimeCode.at(now.plusSeconds(30), secret)));
    assertThat(right.callback()).isPresent();
  }

  @Test
  void whoeverTakesItAwayIsAskedToSetOneUp() {
    administrator.put(Realms.STRICT + "/users/" + id(), Map.of("requiredActions", List.of()));

    Page page = visitor().signIn(desk.signIn(), PERSON, PASSWORD);

    assertThat(page.callback()).isEmpty();
    assertThat(page.asksFor("totp")).isTrue();
  }

  @Test
  void aShortPasswordOrOnesOwnNameIsRefused() {
    assertThatThrownBy(() -> password("too short")).hasMessageContaining("400");
    assertThatThrownBy(() -> password(PERSON + PERSON)).hasMessageContaining("400");
    password("another three random words");
  }

  @Test
  void aForgottenPasswordTellsNobodyWhichNamesThereAre() {
    Page known = forgotten(PERSON);
    Page unknown = forgotten("caseworker.nobody");

    assertThat(known.status()).isEqualTo(unknown.status());
    assertThat(known.document().body().text()).isEqualTo(unknown.document().body().text());
  }

  @Test
  void theRealmOfRealPeopleBeginsWithoutAny() {
    // Others of this build join it, under names that begin so.
    assertThat(
            administrator
                .get(Realms.STRICT + "/users")
                .valueStream()
                .map(user -> user.path("username").asString())
                .filter(name -> !name.startsWith("joining.")))
        .hasSize(1);
    assertThat(administrator.get(Realms.STRICT + "/clients?clientId=safe-pathway-journey").size())
        .isZero();
  }

  private Page forgotten(String name) {
    Visitor visitor = visitor();
    Page page = visitor.visit(desk.signIn());
    String link = page.document().select("a[href*=reset-credentials]").attr("href");
    Page asked = visitor.visit(page.address().resolve(link));
    return visitor.submit(asked, Map.of("username", name));
  }

  private void password(String value) {
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
