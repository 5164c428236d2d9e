package org.safepathway.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An issuer elsewhere that asks for the name on one page and for the password on the next, and
 * whose cookie is marked as for secure ways only: as Keycloak does where one signs in by
 * organisation.
 */
class AnyIssuersPagesAreFollowedTest {

  private static final String REALM = "/realms/r/protocol/openid-connect";
  private static final Pattern STATE = Pattern.compile("state=([^&]+)");

  private HttpServer application;
  private HttpServer issuer;
  private String state = "";
  private URI address;

  @BeforeEach
  void start() throws IOException {
    issuer = listening();
    issuer.createContext(REALM + "/auth", this::firstPage);
    issuer.createContext("/name", exchange -> page(exchange, "username=hale", "/word", "password"));
    issuer.createContext("/word", this::callback);
    issuer.createContext(
        REALM + "/token", exchange -> answer(exchange, 200, "{\"access_token\":\"it\"}"));
    application = listening();
    application.createContext(
        "/oauth2/authorization/desks",
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Location", at(issuer) + REALM + "/auth?client_id=desks&scope=openid");
          answer(exchange, 302, "");
        });
    address = at(application);
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
    application.stop(0);
  }

  @Test
  void nameAndPasswordMayBeAskedForOneAfterTheOther() throws Exception {
    assertThat(new CodeFlow(address).accessToken("hale", "right")).isEqualTo("it");
  }

  @Test
  void whoeverIsAskedAgainWasRefused() {
    assertThatThrownBy(() -> new CodeFlow(address).accessToken("hale", "wrong"))
        .isInstanceOf(SignInRefusedException.class);
  }

  private void firstPage(HttpExchange exchange) throws IOException {
    Matcher asked = STATE.matcher(exchange.getRequestURI().getRawQuery());
    state = asked.find() ? asked.group(1) : "";
    exchange.getResponseHeaders().add("Set-Cookie", "SESSION=s; Path=/; Secure; SameSite=None");
    answer(exchange, 200, form("/name", "username"));
  }

  /** The next page for whoever brings the cookie and only this. */
  private static void page(HttpExchange exchange, String brought, String next, String field)
      throws IOException {
    boolean known = "SESSION=s".equals(exchange.getRequestHeaders().getFirst("Cookie"));
    boolean fine = brought.equals(body(exchange));
    answer(exchange, known && fine ? 200 : 400, form(next, field));
  }

  private void callback(HttpExchange exchange) throws IOException {
    if (!body(exchange).equals("password=right")) {
      answer(exchange, 200, form("/word", "password"));
      return;
    }
    exchange
        .getResponseHeaders()
        .add("Location", "http://127.0.0.1/journey/callback?code=c&state=" + state);
    answer(exchange, 302, "");
  }

  private static String form(String to, String field) {
    return "<form action=\"%s\"><input name=\"%s\" type=\"text\"></form>".formatted(to, field);
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().put("Content-Type", List.of("text/html"));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static HttpServer listening() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    return server;
  }

  private static URI at(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
