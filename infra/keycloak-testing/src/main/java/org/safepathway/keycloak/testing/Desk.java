package org.safepathway.keycloak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desks as a client of a realm, played by a test. */
public final class Desk {

  /** The pair of RFC 7636, appendix B: whoever tests needs no secret one. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String DESKS = "safe-pathway-desks";

  private final String client;
  private final URI realm;
  private final URI callback;

  /**
   * The desks.
   *
   * @param realm the realm's address
   * @param desks their own address, without a path
   */
  public Desk(URI realm, URI desks) {
    this(DESKS, realm, desks);
  }

  /**
   * A desk by the client that it is, for example {@code safe-pathway-desk-police}.
   *
   * @param client its id
   */
  public Desk(String client, URI realm, URI desks) {
    this.client = client;
    this.realm = realm;
    this.callback = desks.resolve("/login/oauth2/code/desks");
  }

  /** Where it is called back. */
  public URI callback() {
    return callback;
  }

  /** Where it sends a browser to sign in. */
  public URI signIn() {
    return asking(Map.of("code_challenge", CHALLENGE, "code_challenge_method", "S256"));
  }

  /**
   * Where it would send a browser if it asked otherwise.
   *
   * @param more parameters in place of the proof of possession, or of what it asks else
   */
  public URI asking(Map<String, String> more) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client);
    query.put("redirect_uri", callback.toString());
    query.put("scope", "openid profile");
    query.put("state", "s");
    query.putAll(more);
    return URI.create(realm + "/protocol/openid-connect/auth?" + Visitor.encoded(query));
  }

  /** The tokens that it gets for the code with which it was called back. */
  public JsonNode tokens(Page page) {
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            page.calledBackWith("code"),
            "redirect_uri",
            callback.toString(),
            "code_verifier",
            VERIFIER));
  }

  /** What the token endpoint answers the desks. */
  public JsonNode token(Map<String, String> fields) {
    String proof =
        Base64.getEncoder()
            .encodeToString((client + ":" + Realms.SECRET).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .header("Authorization", "Basic " + proof)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Visitor.encoded(fields)))
            .build();
    try (HttpClient sender = HttpClient.newHttpClient()) {
      return JsonMapper.shared().readTree(sender.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a token says. */
  public static JsonNode claims(String token) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }
}
