package org.safepathway.keycloak.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;
import org.safepathway.keycloak.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm gives for a code, and to whom (ASVS 5.0.0, V10.4 and V10.6). */
@Tag("keycloak")
@Tag("slow")
class TokensAreGivenToADeskAndOnceTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI realm = RealKeycloak.shared().realm(Realms.DEMO);
  private final Desk desk =
      new Desk("safe-pathway-desk-police", realm, URI.create("http://127.0.0.1:8098"));

  @Test
  void aCodeIsGoodOnceAndWhatItGaveEndsWhereItComesTwice() throws Exception {
    Page in = signIn();
    JsonNode first = desk.tokens(in);
    assertThat(userinfo(first)).isEqualTo(200);

    assertThat(error(desk.tokens(in))).isEqualTo("invalid_grant");
    assertThat(error(renewed(first))).isEqualTo("invalid_grant");
    assertThat(userinfo(first)).isEqualTo(401);
  }

  @Test
  void whatRenewsTokensIsGoodOnceAndWhatCameOfItEndsWhereItComesTwice() {
    JsonNode first = desk.tokens(signIn());
    JsonNode second = renewed(first);
    assertThat(second.has("access_token")).isTrue();

    assertThat(error(renewed(first))).isEqualTo("invalid_grant");
    assertThat(error(renewed(second))).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeWithoutItsVerifierIsWorthNothing() {
    Map<String, String> without =
        Map.of(
            "grant_type", "authorization_code",
            "code", signIn().calledBackWith("code"),
            "redirect_uri", desk.callback().toString());

    assertThat(error(desk.token(without))).isEqualTo("invalid_grant");
  }

  @Test
  void aDeskThatDoesNotProveWhoItIsGetsNothing() {
    Map<String, String> fields =
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            signIn().calledBackWith("code"),
            "redirect_uri",
            desk.callback().toString(),
            "client_id",
            "safe-pathway-desk-police");

    assertThat(error(posted("/protocol/openid-connect/token", fields)))
        .isEqualTo("unauthorized_client");
    JsonNode held = desk.tokens(signIn());
    Map<String, String> taken =
        Map.of(
            "token", held.path("refresh_token").asString(),
            "client_id", "safe-pathway-desk-police",
            "client_secret", "guessed");
    assertThat(error(posted("/protocol/openid-connect/revoke", taken)))
        .isEqualTo("unauthorized_client");
    assertThat(renewed(held).has("access_token")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "client_credentials",
        "urn:ietf:params:oauth:grant-type:device_code",
        "urn:ietf:params:oauth:grant-type:token-exchange",
        "urn:openid:params:grant-type:ciba",
        "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "urn:ietf:params:oauth:grant-type:uma-ticket"
      })
  void noOtherWayToATokenIsOpenToADesk(String grant) {
    JsonNode answer =
        desk.token(
            Map.of("grant_type", grant, "username", "officer.hale", "password", "demo-only"));

    assertThat(answer.has("access_token")).isFalse();
    assertThat(error(answer)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"token", "id_token", "id_token token", "code token", "code id_token"})
  void aBrowserIsCalledBackWithACodeAndNothingElse(String asked) {
    Page refused =
        new Visitor(desk.callback())
            .visit(
                desk.asking(
                    Map.of(
                        "response_type", asked,
                        "nonce", "n",
                        "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                        "code_challenge_method", "S256")));

    assertThat(refused.asksFor("username")).isFalse();
    assertThat(refused.callback().map(URI::toString).orElse("error=page"))
        .contains("error=")
        .doesNotContain("code=", "access_token=", "id_token=");
  }

  @ParameterizedTest
  @CsvSource({"openid-connect, redirect_uris", "default, redirectUris"})
  void noClientRegistersItself(String form, String field) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + "/clients-registrations/" + form))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"" + field + "\": [\"https://elsewhere.example/\"]}"))
            .build();

    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isIn(401, 403);
  }

  @Test
  void theKeyThatSignsHas3072BitsAndThereIsNoWeakerOne() throws Exception {
    HttpResponse<String> keys =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/certs")).build(),
            BodyHandlers.ofString());

    assertThat(JsonMapper.shared().readTree(keys.body()).path("keys"))
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(
                        new BigInteger(1, Base64.getUrlDecoder().decode(key.path("n").asString()))
                            .bitLength())
                    .isEqualTo(3072));
  }

  private Page signIn() {
    return new Visitor(desk.callback()).signIn(desk.signIn(), "officer.hale", "demo-only");
  }

  private JsonNode renewed(JsonNode tokens) {
    return desk.token(
        Map.of(
            "grant_type",
            "refresh_token",
            "refresh_token",
            tokens.path("refresh_token").asString()));
  }

  private int userinfo(JsonNode tokens) throws Exception {
    return CLIENT
        .send(
            HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/userinfo"))
                .header("Authorization", "Bearer " + tokens.path("access_token").asString())
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private JsonNode posted(String path, Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    return sent(
        HttpRequest.newBuilder(URI.create(realm + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private static JsonNode sent(HttpRequest request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String error(JsonNode answer) {
    return answer.path("error").asString("");
  }
}
