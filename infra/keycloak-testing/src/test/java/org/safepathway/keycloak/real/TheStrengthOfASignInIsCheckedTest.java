package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.identity.client.CodeFlow;
import org.safepathway.keycloak.testing.Administrator;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.OneTimeCode;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** The realm says how strongly somebody signed in, and the application asks for two factors. */
@Tag("keycloak")
@Tag("slow")
@Tag("firewall")
class TheStrengthOfASignInIsCheckedTest {

  private static final String PERSON = "caseworker.asha";
  private static final String PASSWORD = "three random words together";
  private static final String TWO_FACTORS = "--safe-pathway.required-acr=2";
  private static final URI NOWHERE = URI.create("http://nowhere.example");

  private final RealKeycloak keycloak = RealKeycloak.shared();
  private final Administrator administrator = keycloak.administrator();

  @Test
  void aSignInByOneFactorIsRefused() throws Exception {
    URI desks = Application.start(Realms.DEMO, TWO_FACTORS).address();

    Page page =
        new Visitor(NOWHERE)
            .signIn(desks.resolve("/oauth2/authorization/desks"), PERSON, "demo-only");
    assertThat(page.address().toString()).isEqualTo(desks + "/?sign-in=refused");
    assertThat(page.document().text()).doesNotContain("Asha Rawal");

    assertThat(status(desks, new CodeFlow(desks).accessToken(PERSON, "demo-only"))).isEqualTo(401);
  }

  @Test
  void aSignInByTwoIsAcceptedTheFirstTimeAndEachOtherTime() {
    URI desks = Application.strict().address();
    assertThat(desks).isEqualTo(Realms.STRICT_DESKS);
    somebodyWithAPassword();
    URI room = desks.resolve("/specialist/referrals");
    try {
      Visitor first = new Visitor(NOWHERE);
      Page setUp = first.signIn(room, PERSON, PASSWORD);
      assertThat(setUp.asksFor("totp")).isTrue();
      String secret = setUp.document().select("input[name=totpSecret]").attr("value");
      Instant now = Instant.now();

      in(first.submit(setUp, Map.of("totp", OneTimeCode.at(now, secret), "userLabel", "p")));

      Visitor again = new Visitor(NOWHERE);
      Page asked = again.signIn(room, PERSON, PASSWORD);
      assertThat(asked.asksFor("otp")).isTrue();
      in(again.submit(asked, Map.of("otp", OneTimeCode.at(now.plusSeconds(30), secret))));
      theTokenOfAnotherDeskSaysItToo(again);
      whatEndsAtTheRealmEndsAtTheDesk(again, room);
    } finally {
      administrator.delete(Realms.STRICT + "/users/" + administrator.user(Realms.STRICT, PERSON));
    }
  }

  /** Who is signed in at the realm is not asked again, and a renewed token says no less. */
  private void theTokenOfAnotherDeskSaysItToo(Visitor signedIn) {
    Desk desk =
        new Desk(
            "safe-pathway-desk-specialist", keycloak.realm(Realms.STRICT), Realms.STRICT_DESKS);
    Page back = new Visitor(desk.callback(), signedIn).visit(desk.signIn());
    JsonNode tokens = desk.tokens(back);
    assertThat(level(tokens, "access_token")).isEqualTo("2");
    assertThat(level(tokens, "id_token")).isEqualTo("2");
    JsonNode renewed =
        desk.token(
            Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").stringValue()));
    assertThat(level(renewed, "access_token")).isEqualTo("2");
  }

  /** Both sessions of theirs: the realm has told the desks when it answers. */
  private void whatEndsAtTheRealmEndsAtTheDesk(Visitor signedIn, URI room) {
    in(signedIn.visit(room));

    administrator.post(
        Realms.STRICT + "/users/" + administrator.user(Realms.STRICT, PERSON) + "/logout",
        Map.of());

    Page page = signedIn.visit(room);
    assertThat(page.address().toString()).startsWith(keycloak.realm(Realms.STRICT).toString());
    assertThat(page.asksFor("password")).isTrue();
  }

  private static String level(JsonNode tokens, String token) {
    return Desk.claims(tokens.path(token).stringValue()).path("acr").stringValue();
  }

  private static void in(Page page) {
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.document().text()).contains("Asha Rawal");
  }

  private void somebodyWithAPassword() {
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
            "Asha Rawal",
            "credentials",
            List.of(Map.of("type", "password", "value", PASSWORD))));
    String organisation =
        administrator
            .get(Realms.STRICT + "/organizations?max=100")
            .valueStream()
            .filter(each -> each.path("alias").stringValue().equals("amberwell"))
            .map(each -> each.path("id").stringValue())
            .toList()
            .getFirst();
    administrator.post(
        Realms.STRICT + "/organizations/" + organisation + "/members",
        administrator.user(Realms.STRICT, PERSON));
  }

  private static int status(URI desks, String token) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(desks.resolve("/specialist/referrals"))
                  .header("Accept", "application/json")
                  .header("Authorization", "Bearer " + token)
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }
}
