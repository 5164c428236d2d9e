package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.identity.client.CodeFlow;
import org.safepathway.keycloak.testing.Administrator;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** The application as it is, with a realm as its issuer: whom it lets in and whom not. */
@Tag("keycloak")
@Tag("slow")
@Tag("firewall")
class SignedInByARealKeycloakTest {

  private static final String PASSWORD = "demo-only";
  private static final String HER_ROOM = "/specialist/referrals";

  private final RealKeycloak keycloak = RealKeycloak.shared();
  private final Administrator administrator = keycloak.administrator();
  private final URI application = Application.shared().address();

  @Test
  void aTokenOfTheRealmOpensOnesOwnRoomAndNoOther() throws Exception {
    String token = token("caseworker.asha");

    assertThat(status(HER_ROOM, token)).isEqualTo(200);
    assertThat(status("/police/referrals", token)).isIn(403, 404);
  }

  @Test
  void aTokenSaysWhoAndForWhichOrganisationAndForWhomItIsAndNothingElse() throws Exception {
    JsonNode claims = Desk.claims(token("officer.hale"));

    assertThat(claims.path("sub").stringValue()).isEqualTo("officer.hale");
    assertThat(claims.at("/org/force/organisation/0").stringValue()).isEqualTo("force");
    assertThat(claims.path("org").size()).isEqualTo(1);
    // The journey goes to all desks, each of which has an audience of its own.
    assertThat(claims.path("aud").valueStream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrder(
            "safe-pathway",
            "safe-pathway-police",
            "safe-pathway-specialist",
            "safe-pathway-consortium",
            "safe-pathway-registrar");
    assertThat(claims.propertyNames())
        .containsExactlyInAnyOrder(
            "exp",
            "iat",
            "jti",
            "iss",
            "aud",
            "sub",
            "typ",
            "azp",
            "sid",
            "scope",
            "preferred_username",
            "email",
            "org",
            "acr");
  }

  @Test
  void aBrowserSignsInAtTheDesks() {
    Visitor visitor = new Visitor(URI.create("http://nowhere.example"));

    Page room =
        visitor.signIn(
            application.resolve("/oauth2/authorization/desks"), "caseworker.beth", PASSWORD);

    assertThat(room.status()).isEqualTo(200);
    assertThat(room.address().toString()).startsWith(application + "/specialist");
    assertThat(room.document().text()).contains("Beth Collier");
  }

  @Test
  void whoeverIsOfTwoOrganisationsIsNobody() throws Exception {
    String person = "caseworker.linden";
    String members = members("kestrel-trust");
    assertThat(status(HER_ROOM, token(person))).isEqualTo(200);
    administrator.post(members, administrator.user(Realms.DEMO, person));
    try {
      assertThat(status(HER_ROOM, token(person))).isEqualTo(401);
    } finally {
      administrator.delete(members + "/" + administrator.user(Realms.DEMO, person));
    }
  }

  @Test
  void whoeverIsOfNoOrganisationIsNobody() throws Exception {
    String person = "caseworker.harbour";
    String members = members("harbour-lane");
    assertThat(status(HER_ROOM, token(person))).isEqualTo(200);
    administrator.delete(members + "/" + administrator.user(Realms.DEMO, person));
    try {
      assertThat(status(HER_ROOM, token(person))).isEqualTo(401);
    } finally {
      administrator.post(members, administrator.user(Realms.DEMO, person));
    }
  }

  @Test
  void whoeverIsOfAnotherOrganisationThanOurRegistryHasIsNobody() throws Exception {
    String person = administrator.user(Realms.DEMO, "caseworker.juniper");
    administrator.delete(members("juniper-east") + "/" + person);
    administrator.post(members("kestrel-trust"), person);
    try {
      assertThat(status(HER_ROOM, token("caseworker.juniper"))).isEqualTo(401);
    } finally {
      administrator.delete(members("kestrel-trust") + "/" + person);
      administrator.post(members("juniper-east"), person);
    }
  }

  @Test
  void whoeverGotAnAddressOfAnEnforcementBodyIsNobody() throws Exception {
    String id = administrator.user(Realms.DEMO, "caseworker.nile");
    assertThat(status(HER_ROOM, token("caseworker.nile"))).isEqualTo(200);
    administrator.put(Realms.DEMO + "/users/" + id, Map.of("email", "x@team.homeoffice.gov.uk"));
    try {
      assertThat(status(HER_ROOM, token("caseworker.nile"))).isEqualTo(401);
    } finally {
      administrator.put(
          Realms.DEMO + "/users/" + id, Map.of("email", "caseworker.nile@nile-sisters.example"));
    }
  }

  @Test
  void aTokenForAnotherAudienceOpensNothing() {
    Desk desk = new Desk(keycloak.realm(Realms.DEMO), application);
    Visitor visitor = new Visitor(desk.callback());
    JsonNode tokens = desk.tokens(visitor.signIn(desk.signIn(), "caseworker.asha", PASSWORD));
    String token = tokens.path("access_token").stringValue();

    assertThat(Desk.claims(token).path("aud").stringValue()).isEqualTo("safe-pathway-desks");
    assertThat(Desk.claims(token).path("sub").stringValue()).isEqualTo("caseworker.asha");
    assertThat(status(HER_ROOM, token)).isEqualTo(401);
  }

  private String members(String alias) {
    List<String> ids =
        administrator
            .get(Realms.DEMO + "/organizations?max=100")
            .valueStream()
            .filter(each -> each.path("alias").stringValue().equals(alias))
            .map(each -> each.path("id").stringValue())
            .toList();
    return Realms.DEMO + "/organizations/" + ids.getFirst() + "/members";
  }

  private String token(String person) throws IOException, InterruptedException {
    return new CodeFlow(application).accessToken(person, PASSWORD);
  }

  private int status(String path, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(application.resolve(path))
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
