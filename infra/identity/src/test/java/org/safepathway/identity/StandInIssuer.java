package org.safepathway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * An issuer in another process’s place, with Keycloak’s paths: it has keys and a token endpoint,
 * and signs in whomever a test names. A refresh token is good once.
 */
final class StandInIssuer implements AutoCloseable {

  private static final String REALM = "/realms/safe-pathway";
  private static final String PROTOCOL = REALM + "/protocol/openid-connect";

  private final RSAKey key;
  private final HttpServer server;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final AtomicInteger made = new AtomicInteger();
  private volatile Renewing renewing = () -> {};
  private volatile boolean refusing;
  private volatile Duration life = Duration.ofMinutes(5);

  /** What happens before a renewal is answered. */
  interface Renewing {
    void asked() throws InterruptedException;
  }

  private record Grant(String person, String nonce, Map<String, Object> more) {}

  private StandInIssuer(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  static StandInIssuer start() throws IOException, JOSEException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StandInIssuer issuer =
        new StandInIssuer(new RSAKeyGenerator(2048).keyID("realm-key").generate(), server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        PROTOCOL + "/certs", exchange -> answer(exchange, 200, new JWKSet(issuer.key).toString()));
    server.createContext(PROTOCOL + "/token", issuer::token);
    server.start();
    return issuer;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
  }

  /** The settings with which desks have it as their issuer. */
  Map<String, String> settings(Map<String, String> more) {
    Map<String, String> settings =
        new LinkedHashMap<>(
            Map.of("safe-pathway.issuer", address(), "safe-pathway.desk-client-secret", "secret"));
    settings.putAll(more);
    return settings;
  }

  RSAKey key() {
    return key;
  }

  /** From now on no session has its token renewed. */
  void refuse(boolean all) {
    refusing = all;
  }

  void whenRenewing(Renewing happens) {
    renewing = happens;
  }

  /** How long access tokens are good from now on. */
  void life(Duration other) {
    life = other;
  }

  /** How many tokens were made of refresh tokens. */
  int renewals() {
    return made.get();
  }

  /** Goes to sign in, and comes back as this person. */
  HttpResponse<String> signIn(Browser browser, String person, Map<String, Object> more) {
    return back(browser, browser.step("/oauth2/authorization/desks"), person, more);
  }

  /** Comes back from the issuer, to which this answer leads. */
  HttpResponse<String> back(
      Browser browser, HttpResponse<String> sent, String person, Map<String, Object> more) {
    return back(browser, sent, person, more, "");
  }

  /** And with more in the address. */
  HttpResponse<String> back(
      Browser browser,
      HttpResponse<String> sent,
      String person,
      Map<String, Object> more,
      String query) {
    Map<String, String> asked =
        fields(URI.create(sent.headers().firstValue("Location").orElseThrow()).getRawQuery());
    String code = "code" + grants.size();
    grants.put(code, new Grant(person, asked.getOrDefault("nonce", ""), more));
    return browser.visit(
        "/login/oauth2/code/desks?code="
            + code
            + "&state="
            + encoded(asked.getOrDefault("state", ""))
            + query);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
    try {
      if ("refresh_token".equals(asked.get("grant_type"))) {
        renew(exchange, asked.getOrDefault("refresh_token", ""));
      } else {
        Grant grant = Objects.requireNonNull(grants.get(asked.getOrDefault("code", "")));
        answer(exchange, 200, tokens(grant, "refresh " + asked.get("code")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private void renew(HttpExchange exchange, String refresh)
      throws IOException, JOSEException, InterruptedException {
    boolean first = used.add(refresh);
    made.incrementAndGet();
    renewing.asked();
    Grant grant = grants.get(refresh.split(" ", -1)[1]);
    if (refusing || !first || grant == null) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      answer(exchange, 200, tokens(grant, refresh + " again"));
    }
  }

  private String tokens(Grant grant, String refresh) throws JOSEException {
    Forge forge = forge(grant);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", forge.token());
    answer.put(
        "id_token", forge.audience("safe-pathway-desks").also("nonce", grant.nonce()).token());
    answer.put("refresh_token", refresh);
    answer.put("token_type", "Bearer");
    answer.put("expires_in", life.toSeconds());
    return JsonMapper.shared().writeValueAsString(answer);
  }

  private Forge forge(Grant grant) {
    Forge forge = Forge.of(key, address()).expires(Instant.now().plus(Duration.ofMinutes(10)));
    forge.also("sub", grant.person());
    grant.more().forEach(forge::also);
    return forge;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : List.of(query.split("&", -1))) {
      String[] pair = field.split("=", 2);
      fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
