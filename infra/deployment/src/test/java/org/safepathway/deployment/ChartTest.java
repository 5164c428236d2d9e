package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart is one that Helm takes, and refuses values by which the wall would fall. */
class ChartTest {

  @Test
  void helmFindsNothingWrongWithIt() {
    assertThat(Chart.lint().isFailed()).isFalse();
    assertThat(Chart.lint().getMessages())
        .noneMatch(message -> message.contains("[WARNING]") || message.contains("[ERROR]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "images: {version: latest}",
        "images: {inside: {digest: latest}}",
        "mongodb: {address: 'mongodb://reader:opensesame@mongodb/'}",
        "mongodb: {peers: []}",
        "policeMongodb: {peers: []}",
        "mongodb: {peers: [{podSelector: {}}]}",
        "mongodb: {peers: [{ipBlock: {cidr: 0.0.0.0/0}}]}",
        "keycloak: {issuer: 'http://sign-in.example/realms/safe-pathway'}",
        "keycloak: {peers: []}",
        "dns: {peers: []}",
        "desks: {police: {account: 0}}",
        "desks: {police: {ingress: {peers: []}}}",
        "desks: {police: {databasesSecretName: null}}",
        "desks: {police: {resources: {limits: null}}}",
        "desks: {enforcement: {host: x.example}}",
        "inside: {replicas: 2}",
        "monitoring: {peers: [{podSelector: {}}]}",
        "ingress: {toPods: null}",
        "secret: something"
      })
  void valuesByWhichTheWallWouldFallAreRefused(String values) {
    assertThatThrownBy(() -> Chart.with(values))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("schema");
  }

  @Test
  void podsTakePagesByTlsAloneAndEveryIngressSpeaksIt() {
    Chart chart = Chart.rendered();
    assertThat(chart.workloads().values())
        .hasSize(5)
        .allSatisfy(
            workload ->
                assertThat(
                        workload
                            .at("spec.template.spec.containers")
                            .list()
                            .getFirst()
                            .at("args")
                            .texts())
                    .contains("--server.ssl.bundle=wire", "--management.server.ssl.enabled=false"));
    assertThat(chart.of("Ingress"))
        .hasSize(5)
        .allSatisfy(
            ingress -> assertThat(ingress.at("metadata.annotations").leaves()).contains("HTTPS"));
  }

  @Test
  void keycloakIsFoundByItsPublicNameAtAnAddressOfOurs() {
    assertThat(
            Chart.with("keycloak: {hostAliasAddress: 192.0.2.7}").workloads().values().stream()
                .map(workload -> workload.at("spec.template.spec.hostAliases").list().getFirst()))
        .hasSize(5)
        .allSatisfy(
            alias -> {
              assertThat(alias.at("ip").text()).isEqualTo("192.0.2.7");
              assertThat(alias.at("hostnames").texts())
                  .containsExactly("sign-in.safe-pathway.example");
            });
  }

  @Test
  void oneServerForThePoliceAndForOthersIsRefused() {
    assertThatThrownBy(
            () ->
                Chart.with(
                    "{mongodb: {address: 'mongodb://db/'}, policeMongodb: {address:"
                        + " 'mongodb://db/'}}"))
        .hasMessageContaining("policeMongodb.address is another server");
  }
}
