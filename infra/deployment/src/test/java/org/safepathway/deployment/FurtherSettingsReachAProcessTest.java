package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents tell an operator to set can be told to the chart, but for secrets. */
class FurtherSettingsReachAProcessTest {

  private static final String PRIVATE =
      """
      keycloak: {privateAuthority: true}
      mongodb: {privateAuthority: true}
      policeMongodb: {privateAuthority: true}
      monitoring:
        traces:
          to: https://collector.example/v1/traces
          privateAuthority: true
          peers: [{ipBlock: {cidr: 192.0.2.0/28}}]
      """;

  @Test
  void aSettingReachesTheProcessThatItIsSaidForAndNoOther() {
    Chart chart =
        Chart.with(
            """
            inside:
              settings: {safe-pathway.rebuild: true, safe-pathway.wire.calls: 1000000}
            desks:
              police:
                settings: {safe-pathway.requests-a-minute.by-address: 0, safe-pathway.desk.exit-to: 'https://weather.example'}
            """);
    assertThat(given(chart, "inside"))
        .containsEntry("safe-pathway.rebuild", "true")
        .containsEntry("safe-pathway.wire.calls", "1000000")
        .containsEntry("safe-pathway.data", "/data/safe-pathway");
    assertThat(given(chart, "police-desk"))
        .containsEntry("safe-pathway.requests-a-minute.by-address", "0")
        .containsEntry("safe-pathway.desk.exit-to", "https://weather.example")
        .doesNotContainKey("safe-pathway.rebuild");
    assertThat(given(chart, "specialist-desk"))
        .isEqualTo(given(Chart.rendered(), "specialist-desk"));
  }

  /** What they ask beyond that is refused (503): both defaults are those of the settings. */
  @Test
  void theDesksOfARoomTogetherAskNoMoreThanTheInsideAnswers() {
    Chart chart = Chart.rendered();
    int answered = number(chart, "inside", "safe-pathway.wire.calls", "32");
    for (String desk :
        List.of("police-desk", "specialist-desk", "consortium-desk", "registrar-desk")) {
      int asked = number(chart, desk, "safe-pathway.desk-process.calls", "24");
      assertThat(chart.workload(desk).at("spec.replicas").number() * asked)
          .as(desk)
          .isPositive()
          .isLessThanOrEqualTo(answered);
    }
  }

  private static int number(Chart chart, String component, String setting, String otherwise) {
    return Integer.parseInt(given(chart, component).getOrDefault(setting, otherwise));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "safe-pathway.desk-client-secret: x",
        "safe-pathway.axon-server.token: x",
        "spring.ssl.bundle.jks.wire.keystore.password: x",
        "safe-pathway.databases.password: x",
        "safe-pathway.desk.demo: true",
        "server.ssl.enabled: false",
        "management.server.port: 8080",
        "SAFE_PATHWAY_REBUILD: true",
        "safePathway.rebuild: true",
        "safe-pathway.databases.rooms.police: 'mongodb://projector:opensesame@mongodb/'",
        "safe-pathway.desk.exit-to: \"x\\n- --safe-pathway.demo=true\""
      })
  void aSecretOrWhatOpensTheWallIsRefused(String setting) {
    for (String of : List.of("inside: {settings: {%s}}", "desks: {police: {settings: {%s}}}")) {
      assertThatThrownBy(() -> Chart.with(of.formatted(setting)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("schema");
    }
  }

  /** Twice said is said with a comma between: neither would hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "inside: {settings: {safe-pathway.data: /elsewhere}}",
        "inside: {settings: {safe-pathway.desks.police: true}}",
        "inside: {settings: {safe-pathway.wire-.port: 1}}",
        "desks: {police: {settings: {safe-pathway.issuer: 'https://elsewhere.example'}}}",
        "desks: {police: {settings: {safe-pathway.deskprocess.inside: 'https://x.example'}}}"
      })
  void whatTheChartItselfSaysIsNotSaidAgain(String values) {
    assertThatThrownBy(() -> Chart.with(values))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the chart itself says");
  }

  @Test
  void aJvmIsToldMoreAndNoPassword() {
    Chart chart = Chart.with("desks: {police: {jvmOptions: -Xmx512m -Xlog:gc}}");
    assertThat(environment(chart, "police-desk"))
        .containsExactly(Map.entry("JDK_JAVA_OPTIONS", "-Xmx512m -Xlog:gc"));
    assertThat(environment(chart, "inside")).isEmpty();
    assertThatThrownBy(
            () -> Chart.with("inside: {jvmOptions: -Djavax.net.ssl.trustStorePassword=x}"))
        .hasMessageContaining("schema");
  }

  @Test
  void privateAuthoritiesAreFilesOfTheProcessesOwnSecret() {
    Chart chart = Chart.with(PRIVATE);
    chart
        .workloads()
        .forEach(
            (name, workload) -> {
              assertThat(environment(chart, name))
                  .as(name)
                  .containsEntry(
                      "JDK_JAVA_OPTIONS",
                      "-Djavax.net.ssl.trustStore=/run/secrets/trust-store.p12");
              assertThat(files(workload))
                  .as(name)
                  .contains("trust-store.p12", "collector-authority.pem");
              assertThat(given(chart, name))
                  .as(name)
                  .containsEntry(
                      "safe-pathway.traces.certificate", "/run/secrets/collector-authority.pem");
            });
    assertThat(given(chart, "inside"))
        .containsEntry(
            "safe-pathway.databases.certificate", "/run/secrets/databases-authority.pem");
    for (String desk : List.of("police-desk", "specialist-desk")) {
      assertThat(given(chart, desk))
          .containsEntry(
              "safe-pathway.desk-process.databases-certificate",
              "/run/secrets/databases-authority.pem");
      assertThat(files(chart.workload(desk))).contains("databases-authority.pem");
    }
    assertThat(files(chart.workload("inside"))).contains("databases-authority.pem");
    assertThat(files(chart.workload("consortium-desk"))).doesNotContain("databases-authority.pem");
    KnownSettings settings = KnownSettings.read();
    assertThat(chart.workloads().keySet())
        .allSatisfy(name -> assertThat(given(chart, name).keySet()).allMatch(settings::has));
  }

  @Test
  void theAuthorityOfOneServerIsNotThatOfTheOther() {
    Chart chart = Chart.with("policeMongodb: {privateAuthority: true}");
    assertThat(files(chart.workload("police-desk"))).contains("databases-authority.pem");
    assertThat(files(chart.workload("inside"))).contains("databases-authority.pem");
    assertThat(files(chart.workload("specialist-desk"))).doesNotContain("databases-authority.pem");
    assertThat(given(chart, "specialist-desk"))
        .doesNotContainKey("safe-pathway.desk-process.databases-certificate");
  }

  @Test
  void withoutThemNothingIsAskedOfASecret() {
    Chart chart = Chart.rendered();
    assertThat(chart.workloads())
        .allSatisfy(
            (name, workload) -> {
              assertThat(environment(chart, name)).isEmpty();
              assertThat(files(workload)).noneMatch(file -> file.contains("authority"));
              assertThat(given(chart, name).keySet())
                  .noneMatch(setting -> setting.endsWith("certificate"));
            });
  }

  private static Map<String, String> given(Chart chart, String component) {
    return KnownSettings.of(container(chart, component).at("args").texts());
  }

  private static Map<String, String> environment(Chart chart, String component) {
    return container(chart, component).at("env").list().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                each -> each.at("name").text(), each -> each.at("value").text()));
  }

  private static Tree container(Chart chart, String component) {
    return chart.workload(component).at("spec.template.spec.containers").list().getFirst();
  }

  /** What is mounted of its secret at {@code /run/secrets}. */
  private static List<String> files(Tree workload) {
    return workload.at("spec.template.spec.volumes").list().stream()
        .filter(volume -> volume.at("name").text().equals("secrets"))
        .flatMap(volume -> volume.at("projected.sources").list().stream())
        .flatMap(source -> source.at("secret.items").list().stream())
        .map(item -> item.at("path").text())
        .toList();
  }
}
