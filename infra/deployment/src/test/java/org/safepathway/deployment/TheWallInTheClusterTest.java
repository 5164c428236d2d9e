package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who reaches whom in the cluster, worked out of the policies that Helm renders: what is listed
 * here, and nothing else. Each pair of pods is tried at each port that anybody listens at.
 */
@Tag("firewall")
class TheWallInTheClusterTest {

  private static final String PROMETHEUS =
      "monitoring: {peers: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name:"
          + " monitoring}}, podSelector: {matchLabels: {app.kubernetes.io/name: prometheus}}}]}";

  private static final int WIRE = 9443;
  private static final int PAGES = 8080;
  private static final int HEALTH = 9090;
  private static final int MONGODB = 27017;
  private static final int TRACES = 4318;

  @Test
  void whoIsOursReachesAndIsReachedByExactlyThese() {
    assertThat(Reached.edges(Chart.rendered()))
        .containsExactlyInAnyOrder(
            "police-desk > inside:9443",
            "police-desk > mongodb-police:27017",
            "police-desk > keycloak:8443",
            "police-desk > dns:53",
            "specialist-desk > inside:9443",
            "specialist-desk > mongodb:27017",
            "specialist-desk > keycloak:8443",
            "specialist-desk > dns:53",
            "consortium-desk > inside:9443",
            "consortium-desk > keycloak:8443",
            "consortium-desk > dns:53",
            "registrar-desk > inside:9443",
            "registrar-desk > keycloak:8443",
            "registrar-desk > dns:53",
            "inside > mongodb:27017",
            "inside > mongodb-police:27017",
            "inside > keycloak:8443",
            "inside > dns:53",
            "ingress > inside:8080",
            "ingress > police-desk:8080",
            "ingress > specialist-desk:8080",
            "ingress > consortium-desk:8080",
            "ingress > registrar-desk:8080",
            "mongodb > mongodb:27017",
            "mongodb-police > mongodb-police:27017");
  }

  @Test
  void nobodyButDesksReachesTheWire() {
    assertThat(Reached.edges(Chart.rendered()).stream().filter(edge -> edge.endsWith(":" + WIRE)))
        .hasSize(4)
        .allMatch(edge -> edge.matches("[a-z]+-desk > inside:" + WIRE));
  }

  @Test
  void noDeskReachesAnotherDeskNorTheEventsNorTheFeed() {
    assertThat(Reached.edges(Chart.rendered()))
        .noneMatch(
            edge -> edge.matches("[a-z]+-desk > ([a-z]+-desk|axon|inside:8080|inside:9090).*"));
  }

  @Test
  void withoutTheFeedNothingButDesksReachesTheInside() {
    assertThat(Reached.edges(Chart.with("feed: {enabled: false}")))
        .filteredOn(edge -> edge.contains("> inside:"))
        .allMatch(edge -> edge.matches("[a-z]+-desk > inside:" + WIRE))
        .hasSize(4);
  }

  @Test
  void whoReadsMeasuresReachesNothingElseAndNobodyDoesUnlessNamed() {
    assertThat(Reached.edges(Chart.rendered())).noneMatch(edge -> edge.endsWith(":" + HEALTH));
    assertThat(Reached.edges(Chart.with(PROMETHEUS)))
        .filteredOn(edge -> edge.endsWith(":" + HEALTH) || edge.startsWith("prometheus"))
        .containsExactlyInAnyOrder(
            "prometheus > inside:9090",
            "prometheus > police-desk:9090",
            "prometheus > specialist-desk:9090",
            "prometheus > consortium-desk:9090",
            "prometheus > registrar-desk:9090");
  }

  @Test
  void aCollectorOfTracesIsReachedByOursAndReachesNobodyAndThereIsNoneUnlessNamed() {
    String collector =
        """
        monitoring:
          traces:
            to: https://collector.monitoring.svc:4318/v1/traces
            peers:
              - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}
                podSelector: {matchLabels: {app.kubernetes.io/name: opentelemetry-collector}}
        """;
    assertThat(Reached.edges(Chart.rendered())).noneMatch(edge -> edge.contains("collector"));
    Chart chart = Chart.with(collector);
    assertThat(Reached.edges(chart))
        .filteredOn(edge -> edge.endsWith(":" + TRACES) || edge.contains("collector"))
        .containsExactlyInAnyOrder(
            "inside > collector:4318",
            "police-desk > collector:4318",
            "specialist-desk > collector:4318",
            "consortium-desk > collector:4318",
            "registrar-desk > collector:4318");
    chart
        .workloads()
        .forEach(
            (name, workload) ->
                assertThat(
                        KnownSettings.of(
                            workload
                                .at("spec.template.spec.containers")
                                .list()
                                .getFirst()
                                .at("args")
                                .texts()))
                    .as(name)
                    .containsEntry(
                        "safe-pathway.traces.to", "https://collector.monitoring.svc:4318/v1/traces")
                    .containsEntry("safe-pathway.traces.share", "0.01"));
  }

  /** A policy that names nobody lets everybody through. */
  @Test
  void aCollectorWhomNoPolicyNamesIsRefused() {
    for (String traces :
        List.of(
            "{to: 'https://collector.example:4318/v1/traces'}",
            "{to: 'http://collector.example:4318/v1/traces', peers: [{ipBlock: {cidr:"
                + " 192.0.2.0/28}}]}",
            "{peers: [{ipBlock: {cidr: 192.0.2.0/28}}]}")) {
      assertThatThrownBy(() -> Chart.with("monitoring: {traces: " + traces + "}"))
          .as(traces)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aDeskWithoutDatabasesDoesNotReachMongodbFromEitherSide() {
    String off = "desks: {police: {databases: false}}";
    assertThat(Reached.edges(Chart.with(off)))
        .noneMatch(edge -> edge.startsWith("police-desk > mongodb"));
    List<Tree> guard =
        Chart.with(off).of("NetworkPolicy").stream()
            .filter(policy -> policy.at("metadata.namespace").exists())
            .toList();
    Chart chart = Chart.rendered();
    assertThat(guard).hasSize(2);
    assertThat(
            new Policies(guard)
                .reaches(
                    Pod.of("police-desk", chart.workload("police-desk")),
                    Reached.pod("mongodb-police"),
                    "TCP",
                    MONGODB))
        .isFalse();
  }

  @Test
  void aDatabaseOutsideTheClusterIsReachedByItsAddressesAndOpensNoOtherWay() {
    Chart chart =
        Chart.with("mongodb: {peers: [{ipBlock: {cidr: 192.0.2.0/28}}], guard: {enabled: false}}");
    assertThat(Reached.edges(chart))
        .noneMatch(edge -> edge.matches("(inside|[a-z]+-desk) > mongodb:.*"));
    assertThat(
            chart.of("NetworkPolicy").stream()
                .flatMap(Tree::leavesOf)
                .filter("192.0.2.0/28"::equals))
        .as("the inside and the specialists’ desk, and not that of the police")
        .hasSize(2);
  }

  @Test
  void thePoliceAndTheOthersHaveNoServerInCommon() {
    Set<String> edges = Reached.edges(Chart.rendered());
    assertThat(edges.stream().filter(edge -> edge.contains("> mongodb-police:")))
        .containsExactlyInAnyOrder(
            "inside > mongodb-police:27017",
            "police-desk > mongodb-police:27017",
            "mongodb-police > mongodb-police:27017");
    assertThat(edges)
        .doesNotContain("police-desk > mongodb:27017", "mongodb-police > mongodb:27017");
    Map<String, String> police = given("police-desk");
    Map<String, String> specialist = given("specialist-desk");
    assertThat(police.get("safe-pathway.desk-process.databases"))
        .contains("mongodb-police")
        .isNotEqualTo(specialist.get("safe-pathway.desk-process.databases"));
    assertThat(Chart.rendered().workload("inside").leaves().toList())
        .contains("safe-pathway.databases.address", "safe-pathway.databases.rooms.police");
  }

  private static Map<String, String> given(String component) {
    return KnownSettings.of(
        Chart.rendered()
            .workload(component)
            .at("spec.template.spec.containers")
            .list()
            .getFirst()
            .at("args")
            .texts());
  }

  @Test
  void eachPortIsTheOneThatThePolicySpeaksOf() {
    Chart chart = Chart.rendered();
    chart
        .workloads()
        .forEach(
            (name, workload) -> {
              Tree container = workload.at("spec.template.spec.containers").list().getFirst();
              assertThat(
                      container.at("ports").list().stream()
                          .map(port -> port.at("containerPort").number()))
                  .as(name)
                  .containsExactlyInAnyOrderElementsOf(
                      name.equals("inside")
                          ? List.of(PAGES, WIRE, HEALTH)
                          : List.of(PAGES, HEALTH));
              Map<String, String> given = KnownSettings.of(container.at("args").texts());
              assertThat(given)
                  .containsEntry("server.port", String.valueOf(PAGES))
                  .containsEntry("management.server.port", String.valueOf(HEALTH));
              assertThat(given.getOrDefault("safe-pathway.wire.port", String.valueOf(WIRE)))
                  .isEqualTo(String.valueOf(WIRE));
              assertThat(
                      given.getOrDefault(
                          "safe-pathway.desk-process.inside", "https://network-wire:" + WIRE))
                  .isEqualTo("https://network-wire:" + WIRE);
            });
    assertThat(chart.of("Service"))
        .filteredOn(service -> service.at("metadata.name").text().equals("network-wire"))
        .hasSize(1);
  }

  @Test
  void eachDeskHasAHostAndAnIngressOfItsOwnAndNoHealthIsBehindIt() {
    List<Tree> ingresses = Chart.rendered().of("Ingress");
    assertThat(ingresses).hasSize(5);
    assertThat(
            ingresses.stream()
                .map(ingress -> ingress.at("spec.rules").list().getFirst().at("host").text()))
        .doesNotHaveDuplicates();
    assertThat(
            ingresses.stream()
                .map(ingress -> ingress.at("spec.tls").list().getFirst().at("secretName").text()))
        .doesNotHaveDuplicates();
    assertThat(ingresses.stream().flatMap(Tree::leavesOf)).doesNotContain("health", "wire");
    assertThat(Chart.rendered().of("Service").stream().flatMap(Tree::leavesOf))
        .doesNotContain("health");
    assertThat(Chart.with(PROMETHEUS).of("Ingress").stream().flatMap(Tree::leavesOf))
        .noneMatch(leaf -> leaf.contains("measures"));
  }
}
