package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who can reach whom on one machine: two containers that share a network, and nobody else. */
@Tag("firewall")
class TheWallOnOneMachineTest {

  private final Compose compose = Compose.read();

  @Test
  void aDeskSharesANetworkWithExactlyThese() {
    Map<String, Set<String>> reached = new TreeMap<>();
    compose.ours().keySet().forEach(service -> reached.put(service, sharing(service)));
    assertThat(reached)
        .isEqualTo(
            Map.of(
                "police-desk",
                    Set.of("inside", "mongodb-police", "keycloak", "door", "operator-door"),
                "specialist-desk", Set.of("inside", "mongodb", "keycloak", "door", "operator-door"),
                "consortium-desk", Set.of("inside", "keycloak", "door", "operator-door"),
                "registrar-desk", Set.of("inside", "keycloak", "door", "operator-door"),
                "inside",
                    Set.of(
                        "police-desk",
                        "specialist-desk",
                        "consortium-desk",
                        "registrar-desk",
                        "mongodb",
                        "mongodb-police",
                        "keycloak",
                        "door",
                        "operator-door")));
  }

  @Test
  void thePolicesDatabasesAreOnAServerThatNobodyElseReaches() {
    assertThat(sharing("mongodb-police"))
        .containsExactlyInAnyOrder("inside", "police-desk", "databases-police");
    assertThat(sharing("mongodb"))
        .containsExactlyInAnyOrder("inside", "specialist-desk", "databases");
    assertThat(volumes("mongodb-police"))
        .hasSize(3)
        .doesNotContainAnyElementsOf(volumes("mongodb"));
    assertThat(
            KnownSettings.of(compose.service("police-desk").at("command").texts())
                .get("safe-pathway.desk-process.databases"))
        .startsWith("mongodb://mongodb-police:27017/");
    assertThat(
            KnownSettings.of(compose.service("specialist-desk").at("command").texts())
                .get("safe-pathway.desk-process.databases"))
        .startsWith("mongodb://mongodb:27017/");
  }

  @Test
  void mongoDbIsSpokenToByTlsAlone() {
    for (String server : List.of("mongodb", "mongodb-police")) {
      List<String> command = compose.service(server).at("command").texts();
      assertThat(command)
          .as(server)
          .containsSequence("--tlsMode", "requireTLS")
          .containsSequence("--tlsCertificateKeyFile", "/run/secrets/tls/server.pem")
          .containsSequence("--tlsCAFile", "/run/secrets/tls/authority.pem");
    }
    for (String desk : List.of("police-desk", "specialist-desk")) {
      assertThat(KnownSettings.of(compose.service(desk).at("command").texts()))
          .as(desk)
          .containsEntry(
              "safe-pathway.desk-process.databases-certificate",
              "/run/secrets/databases-authority.pem")
          .hasEntrySatisfying(
              "safe-pathway.desk-process.databases",
              address -> assertThat(address).endsWith("&tls=true"));
    }
    assertThat(Root.text("infra/compose/mongo-users.js")).contains("&tls=true&tlsCAFile=");
  }

  private Set<String> volumes(String service) {
    return compose.service(service).at("volumes").list().stream()
        .flatMap(
            volume ->
                volume.at("source").exists()
                    ? java.util.stream.Stream.of(volume.at("source").text())
                    : java.util.stream.Stream.of(volume.text().split(":", 2)[0]))
        .collect(Collectors.toSet());
  }

  @Test
  void nothingButTheTwoDoorsLeadsOut() {
    assertThat(compose.tree().at("networks").map())
        .allSatisfy(
            (name, network) -> {
              assertThat(network.at("internal").text())
                  .as(name)
                  .isEqualTo(leadsOut(name) ? "" : "true");
              assertThat(
                      network
                          .at("driver_opts")
                          .key("com.docker.network.bridge.gateway_mode_ipv4")
                          .text())
                  .as(name)
                  .isEqualTo(leadsOut(name) ? "" : "isolated");
            });
    assertThat(compose.services())
        .allSatisfy(
            (name, service) -> {
              assertThat(compose.networks(name)).as(name).isNotEmpty().doesNotContain("default");
              assertThat(compose.networks(name).contains("front"))
                  .as(name)
                  .isEqualTo(name.equals("door"));
              assertThat(compose.networks(name).contains("operator"))
                  .as(name)
                  .isEqualTo(name.equals("operator-door"));
              assertThat(service.at("ports").exists())
                  .as(name)
                  .isEqualTo(name.equals("door") || name.equals("operator-door"));
              assertThat(service.at("extra_hosts").exists()).as(name).isFalse();
            });
  }

  @Test
  void theOperatorsDoorMeetsOnlyThoseToWhomItLeads() {
    assertThat(sharing("operator-door"))
        .containsExactlyInAnyOrder(
            "inside",
            "police-desk",
            "specialist-desk",
            "consortium-desk",
            "registrar-desk",
            "keycloak");
  }

  private static boolean leadsOut(String network) {
    return network.equals("front") || network.equals("operator");
  }

  @Test
  void theDoorListensOnlyWhereNoDeskIs() {
    String address = compose.service("door").at("networks.front.ipv4_address").text();
    assertThat(address).isNotEmpty();
    assertThat(door().filter(line -> line.startsWith("listen ")))
        .containsExactly("listen " + address + ":8443;");
    assertThat(compose.service("door").at("ports").texts())
        .singleElement()
        .asString()
        .endsWith(":443:8443");
  }

  @Test
  void theDoorKnowsEachProcessByItsNameAndNobodyElse() {
    String inside = compose.service("inside").at("networks.inside.ipv4_address").text();
    assertThat(
            door().filter(line -> line.startsWith("~^")).map(line -> line.replaceAll("\\s+", " ")))
        .containsExactlyInAnyOrder(
            "~^police\\. police-desk:8443;",
            "~^specialist\\. specialist-desk:8443;",
            "~^consortium\\. consortium-desk:8443;",
            "~^registrar\\. registrar-desk:8443;",
            "~^sign-in\\. sign-in:8443;",
            "~^directory\\. " + inside + ":8443;");
    assertThat(door().filter(line -> line.startsWith("default ")))
        .singleElement()
        .asString()
        .endsWith("127.0.0.1:1;");
  }

  @Test
  void theDoorHasNoCertificateSoItReadsNothing() {
    assertThat(Root.text("infra/compose/door.conf"))
        .contains("ssl_preread on;")
        .doesNotContain("ssl_certificate")
        .doesNotContain("http {");
    assertThat(compose.service("door").at("volumes").list()).hasSize(1);
  }

  @Test
  void theFeedOfTheInsideListensWhereNoDeskIsAndItsWireWhereTheyAre() {
    Tree inside = compose.service("inside");
    Map<String, String> given = KnownSettings.of(inside.at("command").texts());
    assertThat(given)
        .containsEntry("server.address", inside.at("networks.inside.ipv4_address").text())
        .containsEntry("safe-pathway.wire.address", "0.0.0.0")
        .containsEntry(
            "management.server.address", inside.at("networks.inside-measures.ipv4_address").text());
    assertThat(compose.ours().keySet())
        .filteredOn(name -> name.endsWith("-desk"))
        .allMatch(desk -> !compose.networks(desk).contains("inside"));
    assertThat(
            compose.ours().entrySet().stream()
                .filter(service -> service.getKey().endsWith("-desk"))
                .map(
                    service ->
                        KnownSettings.of(service.getValue().at("command").texts())
                            .get("safe-pathway.desk-process.inside")))
        .containsOnly("https://inside:" + given.get("safe-pathway.wire.port"));
  }

  @Test
  void everybodyFindsKeycloakByTheNameThatBrowsersUse() {
    String issuer = "sign-in." + Compose.variables().get("SAFE_PATHWAY_DOMAIN");
    Tree networks = compose.service("keycloak").at("networks");
    compose
        .ours()
        .forEach(
            (name, service) -> {
              assertThat(KnownSettings.of(service.at("command").texts()).get("safe-pathway.issuer"))
                  .as(name)
                  .startsWith("https://" + issuer + "/realms/");
              Set<String> shared = new HashSet<>(compose.networks(name));
              shared.retainAll(compose.networks("keycloak"));
              assertThat(shared)
                  .as(name)
                  .isNotEmpty()
                  .anyMatch(
                      network -> networks.at(network + ".aliases").texts().equals(List.of(issuer)));
            });
  }

  /** To say that a session has ended; the desk’s certificate is of that name. */
  @Test
  void keycloakFindsEachDeskByTheNameThatBrowsersUse() {
    for (String room : List.of("police", "specialist", "consortium", "registrar")) {
      String name = room + "." + Compose.variables().get("SAFE_PATHWAY_DOMAIN");
      Tree desk = compose.service(room + "-desk");
      assertThat(compose.networks("keycloak")).contains(room);
      assertThat(desk.at("networks." + room + ".aliases").texts()).containsExactly(name);
      assertThat(KnownSettings.of(desk.at("command").texts()))
          .containsEntry("safe-pathway.base-url", "https://" + name)
          .containsEntry("server.port", "8443");
    }
  }

  private java.util.stream.Stream<String> door() {
    return Root.text("infra/compose/door.conf").lines().map(String::strip);
  }

  private Set<String> sharing(String service) {
    return compose.services().keySet().stream()
        .filter(other -> !other.equals(service))
        .filter(
            other -> {
              Set<String> both = new TreeSet<>(compose.networks(service));
              both.retainAll(compose.networks(other));
              return !both.isEmpty();
            })
        .collect(Collectors.toSet());
  }
}
