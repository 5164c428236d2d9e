package org.safepathway.hsds.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.hsds.InventedOffers;
import org.safepathway.hsds.web.RunningApi;

/** A publisher that passes on what ours answers, with one thing broken at a time. */
class ABrokenPublisherFailsTest {

  private static RunningApi good;

  @SuppressWarnings("ImmutableEnumChecker") // the changes hold nothing
  enum Planted {
    NO_CORS(1, "", body -> body),
    NOT_JSON(1, "/services?", body -> "<html>"),
    FAILS(1, "/services?", body -> body),
    IS_TEXT(1, "/services?", body -> body),
    ONE_IS_NOT_FOUND(1, "/services/", body -> body),
    PROFILE_IS_NO_URI(1, "/", body -> body.replace("\"https://github.com", "\"not a uri")),
    VERSION_IS_MISSING(1, "/", body -> body.replace("\"version\"", "\"versions\"")),
    EMPTY_OBJECT(1, "/services?", body -> "{}"),
    NO_SERVICES(
        1,
        "/services?",
        body ->
            "{\"total_items\":0,\"total_pages\":0,\"page_number\":1,\"size\":0,"
                + "\"first_page\":true,\"last_page\":true,\"empty\":true,\"contents\":[]}"),
    TOTAL_IS_WRONG(
        1, "/services?", body -> body.replace("\"total_items\":14", "\"total_items\":9")),
    SIZE_IS_THAT_OF_ALL(1, "/services?", body -> body.replace("\"size\":5", "\"size\":14")),
    ALWAYS_THE_FIRST_PAGE(1, "/services?", body -> body),
    EVERY_PAGE_IS_THE_LAST(
        1, "/services?", body -> body.replace("\"last_page\":false", "\"last_page\":true")),
    FIRST_PAGE_IS_NO_BOOLEAN(
        1, "/services?", body -> body.replace("\"first_page\":true", "\"first_page\":\"yes\"")),
    NULL_IN_A_KNOWN_FIELD(
        1, "/services/", body -> body.replaceFirst("\"minimum_age\":\\d+", "\"minimum_age\":null")),
    NULL_IN_A_FIELD_OF_ITS_OWN(1, "/services/", body -> body.replaceFirst("\\{", "{\"x\":null,")),
    ID_IS_NO_UUID(1, "/services?", body -> body.replaceFirst("\"id\":\"[^\"]+", "\"id\":\"7")),
    STATUS_IS_UNKNOWN(1, "/services", body -> body.replace("\"active\"", "\"open\"")),
    NAME_IS_MISSING(1, "/services/", body -> body.replaceFirst("\"name\":\"[^\"]*\",", "")),
    TIME_IS_NO_TIME(1, "/services/", body -> body.replace("T09:30", " half past nine")),
    ANOTHER_THAN_ASKED_FOR(1, "/services/", body -> body),
    AREA_WITHOUT_AN_ID(
        1, "/services/", body -> body.replaceFirst("(\"service_areas\":\\[\\{)\"id\"", "$1\"di\"")),
    ASSURED_IS_NO_DATE(
        1,
        "/services/",
        body -> body.replaceFirst("\"minimum_age\"", "\"assured_date\":\"May\",\"minimum_age\"")),
    TAXONOMY_IS_MISSING(2, "/taxonomies", body -> body),
    TERM_WITHOUT_A_DESCRIPTION(
        2, "/taxonomy_terms", body -> body.replace("\"description\"", "\"described\"")),
    PLACE_IS_OF_NO_TYPE(
        2, "/service_at_locations", body -> body.replace("\"virtual\"", "\"hidden\"")),
    ORGANIZATION_ID_IS_A_NUMBER(
        2, "/organizations/", body -> body.replaceFirst("\"id\":\"[^\"]+\"", "\"id\":7"));

    private final int level;
    private final String where;
    private final UnaryOperator<String> change;

    Planted(int level, String where, UnaryOperator<String> change) {
      this.level = level;
      this.where = where;
      this.change = change;
    }

    boolean isAt(String path) {
      return where.equals("/") ? path.equals("/") : path.startsWith(where);
    }
  }

  @BeforeAll
  static void start() {
    good = RunningApi.of(InventedOffers::all);
  }

  @AfterAll
  static void stop() {
    good.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyPlantedFaultIsFoundOnItsLevel(Planted planted) throws IOException {
    Findings findings = checking(planted);

    assertThat(findings.good()).isFalse();
    assertThat(findings.failed(planted.level)).isNotEmpty();
    if (planted.level == 2) {
      assertThat(findings.failed(1)).isEmpty();
    }
    assertThat(findings.lines()).anyMatch(line -> line.startsWith("failed"));
  }

  @Test
  void passedOnUnchangedItPasses() throws IOException {
    assertThat(checking(null).lines()).noneMatch(line -> line.startsWith("failed"));
  }

  @Test
  void nobodyThereFailsOnBothLevels() {
    Findings findings = Checking.of("http://127.0.0.1:1/hsds/3.0", 1);

    assertThat(findings.good()).isFalse();
    assertThat(findings.failed(1)).isNotEmpty();
    assertThat(findings.failed(2)).isNotEmpty();
  }

  private static Findings checking(@Nullable Planted planted) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> passOn(exchange, planted));
    server.start();
    try {
      return Checking.of("http://127.0.0.1:" + server.getAddress().getPort(), 1);
    } finally {
      server.stop(0);
    }
  }

  private static void passOn(HttpExchange exchange, @Nullable Planted planted) throws IOException {
    String path = exchange.getRequestURI().toString();
    boolean here = planted != null && planted.isAt(path);
    String asked =
        here && planted == Planted.ALWAYS_THE_FIRST_PAGE
            ? path.replaceFirst("page=\\d+", "page=1")
            : path;
    if (here && planted == Planted.ANOTHER_THAN_ASKED_FOR) {
      asked = "/services/" + good.json("/services").path("contents").path(13).path("id").asString();
    }
    HttpResponse<String> answer = good.get(asked);
    int status =
        here && planted == Planted.FAILS
            ? 500
            : here
                    && (planted == Planted.ONE_IS_NOT_FOUND
                        || planted == Planted.TAXONOMY_IS_MISSING)
                ? 404
                : answer.statusCode();
    String body = planted != null && here ? planted.change.apply(answer.body()) : answer.body();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type", here && planted == Planted.IS_TEXT ? "text/plain" : "application/json");
    if (planted != Planted.NO_CORS) {
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
