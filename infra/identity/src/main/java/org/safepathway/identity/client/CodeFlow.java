package org.safepathway.identity.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs a person in as the public client {@code safe-pathway-journey}, as a browser would: OpenID
 * Connect's authorization code with PKCE (RFC 7636), through the issuer's own sign-in page.
 */
public final class CodeFlow {

  private static final String CLIENT = "safe-pathway-journey";
  private static final String CALLBACK = "http://127.0.0.1/journey/callback";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int REDIRECTS_AT_MOST = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI issuer;

  /**
   * For the embedded issuer.
   *
   * @param issuer its address without a path, for example {@code http://127.0.0.1:8080}
   */
  public CodeFlow(URI issuer) {
    this.issuer = issuer;
  }

  /**
   * Signs in and gives an access token for the API.
   *
   * @param user the user name, for example {@code caseworker.asha}
   * @param password the password
   * @throws SignInRefusedException if the issuer refuses
   * @throws IOException if the issuer cannot be reached or answers what it never should
   * @throws InterruptedException if the thread is interrupted
   */
  public String accessToken(String user, String password) throws IOException, InterruptedException {
    String verifier = random();
    String state = random();
    try (HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      HttpResponse<String> page = follow(client, get(authorizeUri(verifier, state)));
      if (page.statusCode() != 200) {
        throw new IOException("no sign-in page, but status " + page.statusCode());
      }
      URI callback = submit(client, page, user, password);
      return exchange(client, codeOf(callback, state), verifier);
    }
  }

  private URI authorizeUri(String verifier, String state) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", CLIENT);
    query.put("redirect_uri", CALLBACK);
    query.put("scope", "openid profile");
    query.put("state", state);
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    return issuer.resolve("/oauth2/authorize?" + encoded(query));
  }

  private static URI submit(
      HttpClient client, HttpResponse<String> page, String user, String password)
      throws IOException, InterruptedException {
    SignInForm form = SignInForm.in(page.body());
    Map<String, String> fields = new LinkedHashMap<>(form.hidden());
    fields.put("username", user);
    fields.put("password", password);
    HttpResponse<String> answer = follow(client, post(page.uri().resolve(form.action()), fields));
    return callbackOf(answer)
        .orElseThrow(() -> new SignInRefusedException("the issuer refused the sign-in"));
  }

  private static String codeOf(URI callback, String state) throws IOException {
    Map<String, String> answer = decoded(callback.getRawQuery());
    String code = answer.get("code");
    if (code == null) {
      throw new SignInRefusedException("the issuer answered " + answer.get("error"));
    }
    if (!state.equals(answer.get("state"))) {
      throw new IOException("the issuer answered another request");
    }
    return code;
  }

  private String exchange(HttpClient client, String code, String verifier)
      throws IOException, InterruptedException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("client_id", CLIENT);
    fields.put("redirect_uri", CALLBACK);
    fields.put("code", code);
    fields.put("code_verifier", verifier);
    HttpResponse<String> answer =
        client.send(post(issuer.resolve("/oauth2/token"), fields), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new SignInRefusedException("the token endpoint answered " + answer.statusCode());
    }
    JsonNode token = JsonMapper.shared().readTree(answer.body()).path("access_token");
    if (!token.isString()) {
      throw new IOException("the token endpoint gave no access token");
    }
    return token.stringValue();
  }

  /** Follows redirects until a page, or until the next step would be our callback. */
  private static HttpResponse<String> follow(HttpClient client, HttpRequest first)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(first, BodyHandlers.ofString());
    for (int i = 0; i < REDIRECTS_AT_MOST; i++) {
      Optional<String> location = answer.headers().firstValue("Location");
      if (location.isEmpty() || callbackOf(answer).isPresent()) {
        return answer;
      }
      answer = client.send(get(answer.uri().resolve(location.get())), BodyHandlers.ofString());
    }
    throw new IOException("too many redirects at sign-in");
  }

  private static Optional<URI> callbackOf(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .filter(location -> location.startsWith(CALLBACK + "?"))
        .map(URI::create);
  }

  private static HttpRequest get(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "text/html").build();
  }

  private static HttpRequest post(URI uri, Map<String, String> fields) {
    return HttpRequest.newBuilder(uri)
        .timeout(PATIENCE)
        .header("Accept", "text/html, application/json")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(fields)))
        .build();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> decoded(String query) {
    return Arrays.stream(query.split("&"))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .collect(
            Collectors.toMap(
                field -> field[0],
                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                (first, second) -> first));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return base64(bytes);
  }

  private static String challenge(String verifier) {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
