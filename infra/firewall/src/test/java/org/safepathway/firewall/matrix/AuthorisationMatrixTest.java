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
import java.util.concurrent.TimeUnit;
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

  /** What leads nowhere: the rest of an address space, and what the framework would show. */
  private static final List<String> OPEN_TO_NOBODY =
      List.of("GET /**", "GET /actuator", "GET /error", "GET /hsds/3.0/**", "GET /webjars/**");

  @TempDir static Path data;
  private static ConfigurableApplicationContext application;
  private static URI address;
  private static Callers callers;
  private static final Map<String, String> HANDLES = new LinkedHashMap<>();
  private static String demand = "";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    TwoOfEach.into(data);
    int port = freePort();
    application =
        new SpringApplicationBuilder(Standalone.class)
            .run("--server.port=" + port, "--safe-pathway.data=" + data);
    address = URI.create("http://127.0.0.1:" + port);
    callers = new Callers(address, keys());
    aNeedThatNobodyTook();
    set("officer who sent it", "/police/referrals", Requests.referral());
    set("officer who sent it", "/police/referrals", Requests.override(false));
    set("officer who sent it", "/police/referrals", Requests.override(true));
    HANDLES.put("/police/referrals", first("officer who sent it", "/police/referrals"));
    HANDLES.put("/police/overrides", first("supervisor", "/police/overrides"));
    HANDLES.put("/specialist/referrals", first("caseworker", "/specialist/referrals"));
    HANDLES.put("/specialist/overrides", first("duty manager", "/specialist/overrides"));
  }

  /** A service declines her, and the officer asks a consortium. */
  private static void aNeedThatNobodyTook() throws Exception {
    String police = "/police/referrals";
    String specialist = "/specialist/referrals";
    set(
        "officer who sent it",
        police,
        Requests.referral().replace("\"statisticsAgreed\":false", "\"statisticsAgreed\":true"));
    String held = specialist + "/" + first("caseworker", specialist);
    set("caseworker", held + "/receive", "{}");
    set("caseworker", held + "/decline", "{\"reason\":\"NO_CAPACITY\"}");
    String sent = police + "/" + first("officer who sent it", police);
    set("officer who sent it", sent + "/consortium", "{\"need\":\"SAFE_PLACE\",\"risk\":\"HIGH\"}");
    demand = json("coordinator", "/consortium/demand").at("/demands/0/id").asString();
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
    boolean police = caller.contains("officer") || caller.contains("supervisor");
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
      return caller.contains("coordinator");
    }
    if (endpoint.contains(" /registrar")) {
      return caller.equals("registrar");
    }
    return endpoint.contains(" /police") ? police : specialist;
  }

  /** Where nobody is let in nothing was tried: what is asked for must really be there. */
  @Test
  void whatIsThereIsOpenToSomebody() throws IOException {
    assertThat(
            Files.readAllLines(REVIEWED).stream()
                .skip(1)
                .filter(row -> !row.matches(".*,(200|302|400|422)(,.*)?"))
                .map(row -> row.substring(0, row.indexOf(','))))
        .containsExactlyInAnyOrderElementsOf(OPEN_TO_NOBODY);
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

  /** Nor does a need or an organisation tell whoever has nothing to do with it that it is there. */
  @Test
  void whatIsThereForAnotherRoomAnswersLikeWhatDoesNotExist() throws Exception {
    int compared = 0;
    for (String endpoint : Endpoints.of(application)) {
      String none =
          endpoint
              .replace("{demand}", "0".repeat(32))
              .replace("{organisation}", "no-such-organisation");
      for (Map.Entry<String, Optional<String>> caller : callers.tokens().entrySet()) {
        if (!none.equals(endpoint) && !mayEnter(caller.getKey(), endpoint)) {
          assertThat(seen(send(endpoint, caller.getValue(), "")))
              .as(endpoint + " asked by " + caller.getKey())
              .isEqualTo(seen(send(none, caller.getValue(), "")));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** What is in a folder of files is asked for by its name: nobody is told what there is. */
  @Test
  void noFolderOfFilesIsListed() throws Exception {
    for (Optional<String> token : callers.tokens().values()) {
      for (String folder : List.of("/assets", "/assets/", "/assets/x")) {
        assertThat(send("GET " + folder, token, "").statusCode()).as(folder).isIn(401, 404);
      }
    }
  }

  /** Whose database is read says the caller's registration and nothing else (ARCHITECTURE.md). */
  @Test
  void anotherOrganisationNamedInTheAddressOrAHeaderChangesNothing() throws Exception {
    for (String endpoint : Endpoints.of(application)) {
      // The rooms: everything else reads nobody’s database, and some of it is made anew each time.
      if (!endpoint.matches("\\S+ /(consortium|police|specialist|registrar)(/.*)?")) {
        continue;
      }
      for (Map.Entry<String, Optional<String>> caller : callers.tokens().entrySet()) {
        // A body and a query together are answered as no form of ours, whatever the query says.
        String asked = endpoint.startsWith("GET ") ? endpoint : endpoint + "?x=y";
        String plain = seen(send(asked, caller.getValue(), handleOf(endpoint)));
        for (String organisation : List.of("linden-refuge", "kestrel-trust", "force")) {
          String named =
              Naming.IN_THE_ADDRESS.stream()
                  .map(name -> name + "=" + organisation)
                  .collect(Collectors.joining("&", endpoint + "?", ""));
          assertThat(seen(send(named, caller.getValue(), handleOf(endpoint), organisation)))
              .as(endpoint + " asked by " + caller.getKey() + " for " + organisation)
              .isEqualTo(plain);
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
            .replace("{demand}", demand)
            .replace("{card}", "words")
            .replace("{area}", "walsall")
            .replace("/assets/**", "/assets/favicon.svg")
            .replace("/actuator/health/**", "/actuator/health/readiness")
            .replace("**", "x");
    if (path.contains("{id}")) {
      path = path.replace("{id}", published(path.substring(0, path.indexOf("/{id}"))));
    }
    String accept = path.endsWith(".yaml") ? "application/vnd.oai.openapi" : "application/json";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).header("Accept", accept);
    if (!organisation.isEmpty()) {
      Naming.IN_A_HEADER.forEach(name -> request.header(name, organisation));
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
                .header("Idempotency-Key", "matrix-set-" + (path + body).hashCode())
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  private static String first(String caller, String path) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    String first = "";
    while (first.isEmpty() && System.nanoTime() < end) {
      first = json(caller, path).iterator().next().path(0).path("reference").asString();
    }
    return first;
  }

  private static JsonNode json(String caller, String path) throws Exception {
    HttpResponse<String> answer = send("GET " + path, callers.tokens().get(caller), "");
    return JsonMapper.shared().readTree(answer.body());
  }

  /** The id of the first in a public list. */
  private static String published(String list) throws Exception {
    return json("nobody", list).at("/contents/0/id").asString();
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
