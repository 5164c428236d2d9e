package org.safepathway.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.standalone.Standalone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What whoever runs it relies on: health, the API's description, logs, and a refusal to be
 * reachable.
 */
class RunningTest {

  @TempDir Path data;

  @Test
  void itIsHealthyDescribesItsApiAndLogsJsonWithACorrelationId() throws Exception {
    try (Instance instance = Instance.start(data, List.of())) {
      assertThat(get(instance, "/actuator/health/readiness").body()).contains("UP");
      assertThat(get(instance, "/actuator/health/liveness").body()).contains("UP");
      assertThat(get(instance, "/actuator/health").body()).contains("UP");
      assertThat(get(instance, "/actuator/env").statusCode()).isNotEqualTo(200);

      JsonNode api = JsonMapper.shared().readTree(get(instance, "/v3/api-docs").body());
      assertThat(
              api.at("/paths/~1police~1referrals/post/requestBody/content/application~1json")
                  .isMissingNode())
          .isFalse();
      assertThat(
              api.at("/paths/~1specialist~1referrals~1{reference}~1openings/post").isMissingNode())
          .isFalse();
    }
    List<String> lines = Files.readAllLines(data.resolve("logs").resolve("safe-pathway.json"));
    assertThat(lines).isNotEmpty().allSatisfy(line -> JsonMapper.shared().readTree(line));
    assertThat(lines).anyMatch(line -> line.contains("correlationId"));
  }

  @Test
  void theDemonstrationRefusesAnAddressThatOthersCouldReach() throws Exception {
    refusesToStart("--server.address=0.0.0.0");
  }

  @Test
  void nothingIsServedWhereTheListOfErasuresCannotBeReached() throws Exception {
    refusesToStart("--safe-pathway.erasures=" + data.resolve("unplugged/erasures.list"));
  }

  private void refusesToStart(String setting) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Instance.classPath(),
                Standalone.class.getName(),
                setting,
                "--server.port=0",
                "--safe-pathway.data=" + data)
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("said").toFile())
            .start();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(data.resolve("said")).content().doesNotContain("is ready");
  }

  @Test
  void wordsOfAnOperatorThatAreNoGoodAreRefusedAtTheStartInASentence() throws Exception {
    Path words = Files.writeString(data.resolve("ours.txt"), "language: en\n[unless]\nvisa\n");
    Path said = data.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Instance.classPath(),
                Standalone.class.getName(),
                "--server.port=0",
                "--safe-pathway.status-words=" + words,
                "--safe-pathway.data=" + data)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(Files.readString(said))
        .contains("ours.txt, line 3: under [unless] stand at least two words")
        .contains("safe-pathway.status-words");
  }

  private static HttpResponse<String> get(Instance instance, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(instance.address() + path))
              .header("Accept", "application/json")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
