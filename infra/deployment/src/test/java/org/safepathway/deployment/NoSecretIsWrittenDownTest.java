package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A secret is in a file of its process and nowhere else: not here, not in an argument, not in an
 * environment that is written down.
 */
class NoSecretIsWrittenDownTest {

  private static final List<String> FOLDERS =
      List.of("infra/images", "infra/compose", "infra/helm");

  /** A user and a password before an address. */
  private static final Pattern IN_AN_ADDRESS =
      Pattern.compile("://[^/\\s\"'`]*[^/\\s\"'`$}]:[^/\\s\"'`$@{]+@");

  private static final Pattern LONG_AND_RANDOM =
      Pattern.compile(
          "(?<![0-9a-f:])(?=[0-9a-f]*[0-9])[0-9a-f]{24,}|-----BEGIN|[A-Za-z0-9+/]{40,}={1,2}");

  private static final Pattern SPEAKS_OF_ONE =
      Pattern.compile("(?i)(password|secret|token|credential|private.?key)");

  private final Compose compose = Compose.read();

  @Test
  void noFileHasAPasswordOrAKey() throws IOException {
    for (Path file : files()) {
      assertThat(Root.text(file).lines())
          .as(file.toString())
          .noneMatch(line -> IN_AN_ADDRESS.matcher(line).find())
          .noneMatch(line -> LONG_AND_RANDOM.matcher(line).find());
    }
  }

  @Test
  void whatIsOneWouldBeNoticed() {
    assertThat("mongodb://projector:opensesame@mongodb:27017/").containsPattern(IN_AN_ADDRESS);
    assertThat("password: 7eb13646f0d6aed885a144702a676b0f").containsPattern(LONG_AND_RANDOM);
  }

  @Test
  void noArgumentGivesOne() {
    Stream<String> arguments =
        Stream.concat(
            compose.ours().values().stream().flatMap(service -> service.at("command").leaves()),
            Chart.everyWorkload().values().stream()
                .flatMap(
                    workload ->
                        workload
                            .at("spec.template.spec.containers")
                            .list()
                            .getFirst()
                            .at("args")
                            .leaves()));
    assertThat(arguments.map(argument -> argument.split("=", 2)))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            pair -> {
              if (SPEAKS_OF_ONE.matcher(pair[0]).find()) {
                assertThat(pair[1]).as(pair[0]).matches("(file:)?/run/.*");
              }
            });
  }

  @Test
  void noEnvironmentGivesOne() {
    assertThat(
            compose.services().values().stream()
                .flatMap(service -> service.at("environment").map().entrySet().stream()))
        .isNotEmpty()
        .allSatisfy(
            variable -> {
              if (SPEAKS_OF_ONE.matcher(variable.getKey()).find()) {
                assertThat(variable.getKey()).endsWith("_FILE");
                assertThat(variable.getValue().text()).startsWith("/run/secrets/");
              }
            });
    assertThat(Chart.everyWorkload().values())
        .allSatisfy(
            workload -> {
              Tree container = workload.at("spec.template.spec.containers").list().getFirst();
              assertThat(container.at("env").exists()).isFalse();
              assertThat(container.at("envFrom").exists()).isFalse();
            });
    assertThat(Compose.variables().keySet())
        .filteredOn(name -> SPEAKS_OF_ONE.matcher(name).find())
        .containsExactly("SAFE_PATHWAY_SECRETS");
  }

  @Test
  void theChartMakesNoSecretAndNamesEachThatItNeeds() {
    for (Chart chart : Chart.forms().values()) {
      assertThat(chart.of("Secret")).isEmpty();
      assertThat(chart.of("ConfigMap")).isEmpty();
    }
    assertThat(Chart.everyWorkload())
        .allSatisfy(
            (name, workload) ->
                assertThat(
                        workload.at("spec.template.spec.volumes").list().stream()
                            .flatMap(volume -> volume.at("projected.sources").list().stream())
                            .flatMap(source -> source.at("secret.items").list().stream())
                            .map(item -> item.at("path").text()))
                    .as(name)
                    .contains(
                        "settings/safe-pathway.desk-client-secret",
                        "wire/wire.p12",
                        "wire/trust.p12"));
  }

  @Test
  void whatAnOperatorMakesHereIsNotCommitted() {
    assertThat(Root.text(".gitignore").lines())
        .contains("/infra/compose/.env", "/infra/compose/private/");
    assertThat(Compose.variables().get("SAFE_PATHWAY_SECRETS")).isEqualTo("./private");
  }

  private static List<Path> files() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Root.path(folder))) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !file.toString().contains("/private/"))
            .forEach(all::add);
      }
    }
    return all;
  }
}
