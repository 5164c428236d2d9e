package org.safepathway.identity.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
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
 * Connect's authorization code with PKCE (RFC 7636), through the sign-in pages of whichever issuer
 * the application sends its visitors to. An issuer may ask for name and password on one page or on
 * one after the other.
 */
public final class CodeFlow {

  private static final String CLIENT = "safe-pathway-journey";
  private static final String CALLBACK = "http://127.0.0.1/journey/callback";
  private static final String SIGN_IN = "/oauth2/authorization/desks";

  /** Name and password on a page each. */
  private static final int PAGES_AT_MOST = 2;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI application;

  /**
   * For this application and its issuer, embedded or not.
   *
   * @param application its address without a path, for example {@code http://127.0.0.1:8080}
   */
  public CodeFlow(URI application) {
    this.application = application;
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
    try (Visit visit = new Visit()) {
      URI authorize = whereToSignIn(visit);
      HttpResponse<String> page =
          visit.follow(Visit.get(URI.create(authorize + "?" + request(verifier, state))), CALLBACK);
      URI callback = submit(visit, page, Map.of("username", user, "password", password));
      // Both kinds of issuer have the one beside the other.
      return exchange(visit, authorize.resolve("token"), codeOf(callback, state), verifier);
    }
  }

  /** Where the application sends whoever wants to sign in, without what it asks there. */
  private URI whereToSignIn(Visit visit) throws IOException, InterruptedException {
    URI asked = application.resolve(SIGN_IN);
    HttpResponse<String> answer = visit.ask(Visit.get(asked));
    Optional<URI> to = Visit.next(answer);
    // The application may know itself by another name of this machine.
    if (to.isPresent() && SIGN_IN.equals(to.get().getPath())) {
      to = Visit.next(visit.ask(Visit.get(to.get())));
    }
    return to.map(uri -> uri.resolve(uri.getRawPath()))
        .orElseThrow(() -> new IOException("it sends nobody to sign in: " + answer.statusCode()));
  }

  private static String request(String verifier, String state) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", CLIENT);
    query.put("redirect_uri", CALLBACK);
    query.put("scope", "openid profile");
    query.put("state", state);
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    return Visit.encoded(query);
  }

  /** Answers what the pages ask for, each thing once: whoever is asked again was refused. */
  private static URI submit(Visit visit, HttpResponse<String> first, Map<String, String> known)
      throws IOException, InterruptedException {
    HttpResponse<String> page = first;
    Map<String, String> unasked = new LinkedHashMap<>(known);
    for (int i = 0; i < PAGES_AT_MOST && !unasked.isEmpty(); i++) {
      if (page.statusCode() != 200) {
        throw new IOException("no sign-in page, but status " + page.statusCode());
      }
      SignInForm form = SignInForm.in(page.body());
      Map<String, String> fields = new LinkedHashMap<>(form.hidden());
      for (String name : form.asked()) {
        String answer = unasked.remove(name);
        if (answer != null) {
          fields.put(name, answer);
        }
      }
      page = visit.follow(Visit.post(page.uri().resolve(form.action()), fields), CALLBACK);
      Optional<URI> callback = Visit.leadsTo(CALLBACK, page);
      if (callback.isPresent()) {
        return callback.get();
      }
    }
    throw new SignInRefusedException("the issuer refused the sign-in");
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

  private static String exchange(Visit visit, URI endpoint, String code, String verifier)
      throws IOException, InterruptedException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("client_id", CLIENT);
    fields.put("redirect_uri", CALLBACK);
    fields.put("code", code);
    fields.put("code_verifier", verifier);
    HttpResponse<String> answer = visit.ask(Visit.post(endpoint, fields));
    if (answer.statusCode() != 200) {
      throw new SignInRefusedException("the token endpoint answered " + answer.statusCode());
    }
    JsonNode token = JsonMapper.shared().readTree(answer.body()).path("access_token");
    if (!token.isString()) {
      throw new IOException("the token endpoint gave no access token");
    }
    return token.stringValue();
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
