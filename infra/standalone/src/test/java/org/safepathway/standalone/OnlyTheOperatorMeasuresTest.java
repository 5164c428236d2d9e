package org.safepathway.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.standalone.browser.RunningApplication;

/**
 * What is measured is read at a port of the operator’s own, and says neither who nor what kind: how
 * often statuses are recorded tells as much as a status.
 */
@Tag("firewall")
class OnlyTheOperatorMeasuresTest {

  private static final String MEASURES = "/actuator/prometheus";

  private static final Pattern SAMPLE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:safe_pathway|http_server|jvm|process|system|disk|logback)_[a-z0-9_]+\\b");

  /** Nothing in these can be told of a person or of a kind of act. */
  private static final Set<String> LABELS =
      Set.of(
          "action",
          "area",
          "cause",
          "gc",
          "id",
          "level",
          "main_application_class",
          "outcome",
          "path",
          "pool",
          "room",
          "runtime",
          "state",
          "vendor",
          "version");

  @TempDir static Path folder;
  private static RunningApplication application;

  @BeforeAll
  static void start() throws Exception {
    application =
        RunningApplication.in(
            folder, "--management.server.port=0", "--management.server.address=127.0.0.1");
    assertThat(get(application.address() + "/").statusCode()).isEqualTo(200);
    assertThat(get(application.address() + "/police/referrals").statusCode()).isNotEqualTo(500);
    assertThat(get(application.address() + "/specialist/referrals/xyz/status").statusCode())
        .isNotEqualTo(500);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void wherePeopleSignInThereAreNone() throws Exception {
    assertThat(get(application.address() + MEASURES).statusCode()).isNotEqualTo(200);
    try (RunningApplication onePort =
        RunningApplication.in(
            folder.resolve("one-port"), "--management.endpoints.web.exposure.include=*")) {
      String token = new DemoSignIn(URI.create(onePort.address())).accessToken("manager.meera");
      for (String measures : List.of(MEASURES, "/actuator/metrics")) {
        assertThat(get(onePort.address() + measures, token).statusCode())
            .as(measures)
            .isEqualTo(404);
      }
    }
  }

  @Test
  void theOperatorReadsThem() throws Exception {
    assertThat(names())
        .contains(
            "safe_pathway_commands_total",
            "safe_pathway_openings_total",
            "safe_pathway_late",
            "safe_pathway_lag",
            "safe_pathway_parked",
            "http_server_requests_seconds_count",
            "jvm_memory_used_bytes");
    assertThat(get(application.operatorsAddress() + "/actuator/health").statusCode())
        .isEqualTo(200);
  }

  @Test
  void noneTellsWhoOrWhatKind() throws Exception {
    List<String> samples = samples();
    assertThat(samples).hasSizeGreaterThan(30);
    assertThat(samples.stream().flatMap(OnlyTheOperatorMeasuresTest::labels))
        .allSatisfy(label -> assertThat(LABELS).contains(label.group(1)))
        .allSatisfy(
            label ->
                assertThat(label.group(2))
                    .doesNotContain("/police", "/specialist", "status", "amberwell", "midshire"));
  }

  @Test
  void dashboardsAndAlertsAskForWhatIsThere() throws Exception {
    Set<String> asked = new TreeSet<>();
    Path files = observability();
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(OnlyTheOperatorMeasuresTest::asks).toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.contains("expr")) {
            NAME.matcher(line).results().map(MatchResult::group).forEach(asked::add);
          }
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(names()).containsAll(asked);
  }

  private static Path observability() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("infra/observability"))) {
      at = Objects.requireNonNull(at.getParent(), "not in the repository");
    }
    return at.resolve("infra/observability");
  }

  private static boolean asks(Path file) {
    return file.toString().endsWith(".json") || file.toString().endsWith("alerts.yaml");
  }

  private static Stream<MatchResult> labels(String sample) {
    var matcher = SAMPLE.matcher(sample);
    assertThat(matcher.matches()).as(sample).isTrue();
    return matcher.group(2) == null ? Stream.empty() : LABEL.matcher(matcher.group(2)).results();
  }

  private static Set<String> names() throws IOException, InterruptedException {
    return samples().stream()
        .map(sample -> sample.split("[{ ]", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> samples() throws IOException, InterruptedException {
    HttpResponse<String> answer = get(application.operatorsAddress() + MEASURES);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return get(address, "");
  }

  private static HttpResponse<String> get(String address, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
