package org.safepathway.distributed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.safepathway.keycloak.testing.Desk;
import org.safepathway.keycloak.testing.Page;
import org.safepathway.keycloak.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** The police’s desk at the issuer, played by a hostile program that has its secret. */
final class HostileSignIn {

  private static final String OWN = "safe-pathway-police";
  private static final String PASSWORD = "demo-only";

  private final URI realm;
  private final Overheard overheard;
  private final Desk desk;

  HostileSignIn(URI realm, Overheard overheard) {
    this.realm = realm;
    this.overheard = overheard;
    desk = new Desk("safe-pathway-desk-police", realm, URI.create("http://127.0.0.1"));
  }

  /** The token that it gets for whoever signs in there. */
  String token(String person) {
    Visitor visitor = new Visitor(desk.callback());
    Page back = visitor.signIn(desk.signIn(), person, PASSWORD);
    String token = desk.tokens(back).path("access_token").stringValue();
    judge("for who signs in", token);
    return token;
  }

  /** Every other way to a token, and what an administrator would see. */
  void asksForMore() throws IOException, InterruptedException {
    String officer = token("officer.hale");
    ask("of its own", Map.of("grant_type", "client_credentials"));
    ask(
        "by a password",
        Map.of("grant_type", "password", "username", "caseworker.asha", "password", PASSWORD));
    for (String audience : List.of("safe-pathway-specialist", "safe-pathway-desk-specialist")) {
      ask(
          "by exchange",
          Map.of(
              "grant_type",
              "urn:ietf:params:oauth:grant-type:token-exchange",
              "subject_token",
              officer,
              "subject_token_type",
              "urn:ietf:params:oauth:token-type:access_token",
              "audience",
              audience));
    }
    ask(
        "by impersonation",
        Map.of(
            "grant_type",
            "urn:ietf:params:oauth:grant-type:token-exchange",
            "subject_token",
            officer,
            "requested_subject",
            "caseworker.asha"));
    URI administration = URI.create(realm.toString().replace("/realms/", "/admin/realms/"));
    for (String what : List.of("/users", "/clients", "/organizations", "/events")) {
      overheard.tried();
      HttpResponse<String> answer = administration(URI.create(administration + what), officer);
      overheard.came(answer.body());
      if (answer.statusCode() < 400) {
        overheard.got("read the issuer’s" + what);
      }
    }
  }

  private void ask(String how, Map<String, String> fields) {
    overheard.tried();
    JsonNode answer = desk.token(fields);
    overheard.came(answer.toString());
    if (answer.has("access_token")) {
      overheard.got("a token " + how);
    }
  }

  private void judge(String how, String token) {
    overheard.tried();
    JsonNode audience = Desk.claims(token).path("aud");
    overheard.came(audience.toString());
    if (!audience.toString().replace("[", "").replace("]", "").equals("\"" + OWN + "\"")) {
      overheard.got("a token " + how + " at " + audience);
    }
  }

  private static HttpResponse<String> administration(URI address, String token)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
