package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The issuer is a stand-in that has a realm's key set and nothing else. */
@Tag("firewall")
class AnExternalIssuerPlugsInTest {

  private static final String REALM = "/realms/safe-pathway";

  private static HttpServer keycloak;
  private static RSAKey key;
  private static String issuer;
  private static DeskServer server;

  @BeforeAll
  static void start() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("realm-key").generate();
    byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
    keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keycloak.createContext(
        REALM + "/protocol/openid-connect/certs",
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    keycloak.createContext(
        "/realms/moved/protocol/openid-connect/certs",
        exchange -> {
          exchange.getResponseHeaders().set("Location", issuer + "/protocol/openid-connect/certs");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    keycloak.start();
    issuer = "http://127.0.0.1:" + keycloak.getAddress().getPort() + REALM;
    server =
        DeskServer.start(
            DeskServer.freshData(),
            Map.of(
                "safe-pathway.issuer", issuer,
                "safe-pathway.desk-client-secret", "secret",
                "safe-pathway.demo", "false"));
  }

  @AfterAll
  static void stop() {
    server.close();
    keycloak.stop(0);
  }

  @Test
  void aTokenOfTheRealmIsAcceptedWithTheOrganisationInKeycloaksShape() throws Exception {
    String token =
        Forge.of(key, issuer)
            .also("acr", "2")
            .org(
                Map.of(
                    "amberwell-alias",
                    Map.of(
                        "id",
                        "b6d1e7a4-0000-4000-8000-000000000000",
                        "organisation",
                        List.of("amberwell"))))
            .token();

    assertThat(Api.get(server, "/specialist/referrals", token).statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenOfAnotherRealmIsRefused() throws Exception {
    String token = Forge.of(key, issuer + "-other").also("acr", "2").token();

    assertThat(Api.get(server, "/specialist/referrals", token).statusCode()).isEqualTo(401);
  }

  @Test
  void browsersAreSentToTheRealmToSignInWithProofOfPossession() {
    assertThat(
            new Browser(server)
                .step("/oauth2/authorization/desks")
                .headers()
                .firstValue("Location"))
        .hasValueSatisfying(
            to ->
                assertThat(to)
                    .startsWith(issuer + "/protocol/openid-connect/auth?")
                    .contains("code_challenge_method=S256")
                    .contains("prompt=login")
                    .contains("client_id=safe-pathway-desks")
                    .containsPattern("[?&]state=[^&]{40,}")
                    .containsPattern("[?&]nonce=[^&]{40,}"));
  }

  @Test
  void keysAreNotFetchedFromElsewhere() throws Exception {
    String moved = issuer.replace(REALM, "/realms/moved");
    Map<String, String> settings =
        Map.of(
            "safe-pathway.issuer", moved,
            "safe-pathway.desk-client-secret", "secret",
            "safe-pathway.demo", "false");
    try (DeskServer misled = DeskServer.start(DeskServer.freshData(), settings)) {
      String token = Forge.of(key, moved).also("acr", "2").token();

      assertThat(Api.get(misled, "/specialist/referrals", token).statusCode()).isNotEqualTo(200);
      assertThat(Api.get(misled, "/", null).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theEmbeddedIssuerIsNotThere() throws Exception {
    String token = Forge.of(key, issuer).also("acr", "2").token();

    assertThat(Api.get(server, "/sign-in", token).statusCode()).isEqualTo(404);
    assertThat(Api.get(server, "/oauth2/jwks", token).statusCode()).isEqualTo(404);
  }

  @Test
  void itNeedsTheSecretOfTheDesks() {
    assertThatThrownBy(
            () -> DeskServer.start(DeskServer.freshData(), Map.of("safe-pathway.issuer", issuer)))
        .rootCause()
        .hasMessageContaining("desk-client-secret");
  }
}
