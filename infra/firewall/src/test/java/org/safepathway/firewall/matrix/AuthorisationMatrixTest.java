package org.safepathway.firewall.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.firewall.history.Requests;
import org.safepathway.standalone.Standalone;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ARCHITECTURE.md, invariant 4: every endpoint of the running application, asked by every role of
 * every kind of organisation and with tokens that are no good. What each is answered is a reviewed
 * table, {@code matrix.csv}; an endpoint without a row fails, and so does a row without an
 * endpoint. What was found is left in {@code target/matrix.csv}.
 */
@Tag("firewall")
class AuthorisationMatrixTest {

  private static final Path REVIEWED = Path.of("src", "test", "resources", "matrix.csv");
  private static final Path FOUND = Path.of("target", "matrix.csv");
  private static final String UNKNOWN = "C".repeat(64);
  private static final String OWN_OFFER = "amberwell-by-and-for";
  private static final String ANOTHERS_OFFER = "kestrel-trust-idva";
  private static final String NO_OFFER = "no-such-offer";
  private static final String NOT_A_BODY = "{\"there-is-no-such-field\":1}";

  /** What somebody may have called it who meant to read another organisation's database. */
  private static final List<String> IN_THE_ADDRESS =
      List.of(
          "organisation",
          "organisationId",
          "organisation_id",
          "organization",
          "org",
          "org_id",
          "orgId",
          "tenant",
          "tenantId",
          "recipient",
          "force",
          "service",
          "room",
          "store",
          "as",
          "from",
          "to",
          "owner",
          "onBehalfOf",
          "by");

  private static final List<String> IN_A_HEADER =
      List.of("X-Organisation", "X-Organisation-Id", "X-Org", "X-Tenant", "X-Tenant-Id");

  @TempDir static Path data;
  private static ConfigurableApplicationContext application;
  private static URI address;
  private static Callers callers;
  private static final Map<String, String> HANDLES = new LinkedHashMap<>();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    int port = freePort();
    application =
        new SpringApplicationBuilder(Standalone.class)
            .run("--server.port=" + port, "--safe-pathway.data=" + data);
    address = URI.create("http://127.0.0.1:" + port);
    callers = new Callers(address, keys());
    set("officer who sent it", "/police/referrals", Requests.referral());
    set("officer who sent it", "/police/referrals", Requests.override(false));
    set("officer who sent it", "/police/referrals", Requests.override(true));
    HANDLES.put("/police/referrals", first("officer who sent it", "/police/referrals"));
    HANDLES.put("/police/overrides", first("supervisor", "/police/overrides"));
    HANDLES.put("/specialist/referrals", first("caseworker", "/specialist/referrals"));
    HANDLES.put("/specialist/overrides", first("duty manager", "/specialist/overrides"));
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void everyEndpointAnswersEveryCallerAsReviewed() throws Exception {
    Set<String> endpoints = Endpoints.of(application);
    List<String> found = new ArrayList<>();
    found.add("endpoint," + String.join(",", callers.tokens().keySet()));
    for (String endpoint : endpoints) {
      List<String> row = new ArrayList<>(List.of(endpoint));
      for (Optional<String> token : callers.tokens().values()) {
        row.add(Integer.toString(send(endpoint, token, handleOf(endpoint)).statusCode()));
      }
      found.add(String.join(",", row));
    }
    Files.createDirectories(FOUND.getParent());
    Files.write(FOUND, found);
    System.out.printf(
        "authorisation: %d endpoints x %d callers%n", endpoints.size(), callers.tokens().size());

    assertThat(found).containsExactlyElementsOf(Files.readAllLines(REVIEWED));
  }

  /** The reviewed table itself obeys the rules that do not depend on who reviewed it. */
  @Test
  void theReviewedTableLetsNobodyIntoAnotherRoom() throws IOException {
    List<String> rows = Files.readAllLines(REVIEWED);
    List<String> columns = List.of(rows.getFirst().split(",", -1));
    for (String line : rows.subList(1, rows.size())) {
      String[] row = line.split(",", -1);
      for (int column = 1; column < row.length; column++) {
        String caller = columns.get(column);
        String where = row[0] + " asked by " + caller;
        boolean room = row[0].matches("\\S+ /(consortium|police|specialist|registrar)(/.*)?");
        if (room
            && List.of("nobody", "expired", "another audience", "another key").contains(caller)) {
          assertThat(row[column]).as(where).isEqualTo("401");
        } else if (room && !mayEnter(caller, row[0])) {
          assertThat(row[column]).as(where).isEqualTo("404");
        }
      }
    }
  }

  private static boolean mayEnter(String caller, String endpoint) {
    boolean police = caller.contains("officer") || caller.equals("supervisor");
    boolean specialist =
        List.of(
                "caseworker",
                "manager",
                "duty manager",
                "other caseworker",
                "other manager",
                "other duty manager")
            .contains(caller);
    if (endpoint.contains(" /consortium")) {
      return caller.equals("coordinator");
    }
    if (endpoint.contains(" /registrar")) {
      return caller.equals("registrar");
    }
    return endpoint.contains(" /police") ? police : specialist;
  }

  /** Invariant 4: a refused thing and a thing that does not exist answer alike. */
  @Test
  void whatIsNotOnesOwnAnswersLikeWhatDoesNotExist() throws Exception {
    int compared = 0;
    for (String endpoint : Endpoints.of(application)) {
      if (!endpoint.contains("{reference}")) {
        continue;
      }
      for (Map.Entry<String, Optional<String>> caller : callers.tokens().entrySet()) {
        // One’s own organisation’s handle is no foreign one: then a handle of another kind is
        // tried.
        String handle =
            owns(caller.getKey())
                ? HANDLES.values().stream()
                    .filter(other -> !other.equals(handleOf(endpoint)))
                    .findFirst()
                    .orElseThrow()
                : handleOf(endpoint);
        HttpResponse<String> theirs = send(endpoint, caller.getValue(), handle);
        HttpResponse<String> nobodys = send(endpoint, caller.getValue(), UNKNOWN);

        assertThat(seen(theirs))
            .as(endpoint + " asked by " + caller.getKey())
            .isEqualTo(seen(nobodys));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  /** The same for the offers of another organisation, whose ids everybody knows. */
  @Test
  void anothersOfferAnswersItsManagersPagesLikeOneThatDoesNotExist() throws Exception {
    int compared = 0;
    for (String endpoint : Endpoints.of(application)) {
      if (!endpoint.contains("{offer}")) {
        continue;
      }
      for (Map.Entry<String, Optional<String>> caller : callers.tokens().entrySet()) {
        String offer = caller.getKey().equals("manager") ? ANOTHERS_OFFER : OWN_OFFER;
        assertThat(seen(send(endpoint, caller.getValue(), offer)))
            .as(endpoint + " asked by " + caller.getKey())
            .isEqualTo(seen(send(endpoint, caller.getValue(), NO_OFFER)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(90);
  }

  /** Whose database is read says the caller's registration and nothing else (ARCHITECTURE.md). */
  @Test
  void anotherOrganisationNamedInTheAddressOrAHeaderChangesNothing() throws Exception {
    for (String endpoint : Endpoints.of(application)) {
      // The rooms: everything else reads nobody’s database, and some of it is made anew each time.
      if (!endpoint.matches("GET /(consortium|police|specialist|registrar)(/.*)?")) {
        continue;
      }
      for (Map.Entry<String, Optional<String>> caller : callers.tokens().entrySet()) {
        HttpResponse<String> plain = send(endpoint, caller.getValue(), handleOf(endpoint));
        for (String organisation : List.of("linden-refuge", "kestrel-trust", "force")) {
          String named =
              IN_THE_ADDRESS.stream()
                  .map(name -> name + "=" + organisation)
                  .collect(Collectors.joining("&", endpoint + "?", ""));
          assertThat(seen(send(named, caller.getValue(), handleOf(endpoint), organisation)))
              .as(endpoint + " asked by " + caller.getKey() + " for " + organisation)
              .isEqualTo(seen(plain));
        }
      }
    }
  }

  /** The forged tokens are refused for what is wrong with them, not for being made here. */
  @Test
  void aTokenMadeAnewWithTheRightKeyAndClaimsIsGood() throws Exception {
    String token = callers.tokens().get("caseworker").orElseThrow();

    assertThat(
            send("GET /specialist/referrals", Optional.of(Callers.again(token, keys())), "")
                .statusCode())
        .isEqualTo(200);
  }

  private static boolean owns(String caller) {
    return Set.of("officer who sent it", "supervisor", "caseworker", "manager", "duty manager")
        .contains(caller);
  }

  private static String seen(HttpResponse<String> response) {
    return response.statusCode()
        + response.headers().firstValue("content-type").orElse("")
        + response
            .body()
            .replaceAll("\"correlationId\":\"[^\"]*\"", "")
            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private static String handleOf(String endpoint) {
    return HANDLES.entrySet().stream()
        .filter(handle -> endpoint.contains(" " + handle.getKey() + "/{reference}"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static HttpResponse<String> send(String endpoint, Optional<String> token, String handle)
      throws Exception {
    return send(endpoint, token, handle, "");
  }

  private static HttpResponse<String> send(
      String endpoint, Optional<String> token, String handle, String organisation)
      throws Exception {
    String method = endpoint.substring(0, endpoint.indexOf(' '));
    String path =
        endpoint
            .substring(endpoint.indexOf(' ') + 1)
            .replace("{reference}", handle)
            .replace("{offer}", handle.isEmpty() ? OWN_OFFER : handle)
            .replace("{organisation}", "amberwell")
            .replace("{demand}", "0".repeat(32))
            .replace("{card}", "words")
            .replace("{area}", "walsall")
            .replace("{id}", "4b75f178-8d8a-5785-86a9-61d2d38a3f89")
            .replace("{*path}", "/liveness")
            .replace("**", "x");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).header("Accept", "application/json");
    if (!organisation.isEmpty()) {
      IN_A_HEADER.forEach(name -> request.header(name, organisation));
    }
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    if (method.equals("GET")) {
      request.GET();
    } else {
      request
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", "matrix-request-1")
          .method(method, BodyPublishers.ofString(NOT_A_BODY));
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static void set(String caller, String path, String body) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + callers.tokens().get(caller).orElseThrow())
                .header("Idempotency-Key", "matrix-set-" + body.hashCode())
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  private static String first(String caller, String path) throws Exception {
    HttpResponse<String> answer = send("GET " + path, callers.tokens().get(caller), "");
    JsonNode list = JsonMapper.shared().readTree(answer.body()).iterator().next();
    return list.get(0).path("reference").asString();
  }

  @SuppressWarnings("unchecked")
  private static JWKSource<SecurityContext> keys() {
    return application.getBean(JWKSource.class);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
