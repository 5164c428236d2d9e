package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * With an Axon Server the chart runs the vault, the front door, the directory and the projectors
 * each alone (decision 0030): who reaches whom, and what each is given, is what is listed here.
 */
@Tag("firewall")
class TheInsideInPartsInTheClusterTest {

  private static final List<String> PARTS =
      List.of("inside-consent", "inside-directory", "inside-projectors", "inside-referral");

  private final Chart chart = Chart.inParts();

  @Test
  void whoIsInsideReachesAndIsReachedByExactlyThese() {
    assertThat(Reached.edges(chart))
        .containsExactlyInAnyOrder(
            "police-desk > inside-referral:9443",
            "police-desk > mongodb-police:27017",
            "police-desk > keycloak:8443",
            "police-desk > dns:53",
            "specialist-desk > inside-referral:9443",
            "specialist-desk > mongodb:27017",
            "specialist-desk > keycloak:8443",
            "specialist-desk > dns:53",
            "consortium-desk > inside-referral:9443",
            "consortium-desk > keycloak:8443",
            "consortium-desk > dns:53",
            "registrar-desk > inside-referral:9443",
            "registrar-desk > keycloak:8443",
            "registrar-desk > dns:53",
            "inside-referral > inside-consent:9443",
            "inside-referral > inside-directory:9443",
            "inside-referral > inside-projectors:9443",
            "inside-referral > axon:8124",
            "inside-referral > keycloak:8443",
            "inside-referral > dns:53",
            "inside-consent > inside-directory:9443",
            "inside-consent > axon:8124",
            "inside-consent > keycloak:8443",
            "inside-consent > dns:53",
            "inside-projectors > inside-directory:9443",
            "inside-projectors > axon:8124",
            "inside-projectors > mongodb:27017",
            "inside-projectors > mongodb-police:27017",
            "inside-projectors > keycloak:8443",
            "inside-projectors > dns:53",
            "inside-directory > keycloak:8443",
            "inside-directory > dns:53",
            "ingress > inside-directory:8080",
            "ingress > police-desk:8080",
            "ingress > specialist-desk:8080",
            "ingress > consortium-desk:8080",
            "ingress > registrar-desk:8080",
            "axon > axon:8124",
            "mongodb > mongodb:27017",
            "mongodb-police > mongodb-police:27017");
  }

  /** By what the policies of the parts themselves say, whatever a desk’s own would allow. */
  @Test
  void noDeskIsLetToAnotherPartFromItsSideEither() {
    Policies parts =
        new Policies(
            chart.of("NetworkPolicy").stream()
                .filter(policy -> policy.at("metadata.name").text().startsWith("network-inside-"))
                .toList());
    for (String part : PARTS) {
      Pod called = Pod.of(part, chart.workload(part));
      for (String desk : List.of("police-desk", "specialist-desk")) {
        assertThat(parts.reaches(Pod.of(desk, chart.workload(desk)), called, "TCP", 9443))
            .as("%s > %s", desk, part)
            .isEqualTo(part.equals("inside-referral"));
      }
      assertThat(parts.reaches(Reached.pod("ingress"), called, "TCP", 8080))
          .as("ingress > " + part)
          .isEqualTo(part.equals("inside-directory"));
    }
  }

  @Test
  void whoeverIsCalledIsWhereTheOthersAreToldThatItIs() {
    Map<String, String> called =
        Map.of(
            "safe-pathway.inside.consent", "inside-consent",
            "safe-pathway.inside.directory", "inside-directory",
            "safe-pathway.inside.projectors", "inside-projectors",
            "safe-pathway.desk-process.inside", "inside-referral");
    chart
        .workloads()
        .forEach(
            (name, workload) ->
                given(name)
                    .forEach(
                        (setting, address) -> {
                          if (called.containsKey(setting)) {
                            assertThat(componentAt(address)).isEqualTo(called.get(setting));
                          }
                        }));
    assertThat(told("safe-pathway.inside.consent")).containsExactly("inside-referral");
    assertThat(told("safe-pathway.inside.projectors")).containsExactly("inside-referral");
    assertThat(told("safe-pathway.inside.directory"))
        .containsExactlyInAnyOrder("inside-consent", "inside-projectors", "inside-referral");
  }

  @Test
  void eachIsThePartThatItsNameSaysAndIsReadAsOurCodeReadsIt() {
    for (String part : PARTS) {
      assertThat(given(part))
          .containsEntry("safe-pathway.inside.part", part.substring("inside-".length()))
          .containsEntry("safe-pathway.demo", "false");
    }
    assertThat(chart.workloads()).containsKeys(PARTS.toArray(String[]::new)).hasSize(8);
  }

  /**
   * The vault’s keys are in its own volume; who writes databases is told where, and nobody else.
   */
  @Test
  void eachHasTheSecretsOfWhatItDoesAndNoOthers() {
    assertThat(PARTS)
        .allSatisfy(
            part -> {
              Set<String> keys = keys(part);
              assertThat(keys.stream().anyMatch(key -> key.startsWith("safe-pathway.databases")))
                  .as("databases of " + part)
                  .isEqualTo(part.equals("inside-projectors"));
              assertThat(keys.contains("safe-pathway.accounts.client-secret"))
                  .as("accounts of " + part)
                  .isEqualTo(part.equals("inside-directory"));
              assertThat(keys.contains("safe-pathway.axon-server.token"))
                  .as("events of " + part)
                  .isEqualTo(!part.equals("inside-directory"));
              assertThat(keys.contains("references.key"))
                  .as("handles of " + part)
                  .isEqualTo(List.of("inside-projectors", "inside-referral").contains(part));
              assertThat(keys.contains("ids.key"))
                  .as("ids of " + part)
                  .isEqualTo(part.equals("inside-referral"));
              assertThat(given(part).getOrDefault("safe-pathway.platform-keys", "none"))
                  .as("where they are looked for by " + part)
                  .isEqualTo(
                      keys.contains("references.key") ? "/run/secrets/platform-keys" : "none");
            });
  }

  /** By two keys, handles that one of them makes would lead nowhere at the other. */
  @Test
  void handlesAreMadeByOneKeyThatBothReadFromOneSecret() {
    assertThat(secretOf("inside-referral", "references.key"))
        .isEqualTo(secretOf("inside-projectors", "references.key"))
        .isEqualTo("inside-handles");
  }

  @Test
  void aSettingOfAllPartsReachesEachAndIsNotSaidOfOneAlone() {
    String parts = Chart.IN_PARTS + "\nparts: {%s}";
    Chart all = Chart.with(parts.formatted("settings: {safe-pathway.retention.victim: P2Y}"));
    for (String part : PARTS) {
      assertThat(given(all, part)).containsEntry("safe-pathway.retention.victim", "P2Y");
    }
    Chart one = Chart.with(parts.formatted("referral: {settings: {safe-pathway.wire.calls: 240}}"));
    assertThat(given(one, "inside-referral")).containsEntry("safe-pathway.wire.calls", "240");
    assertThat(given(one, "inside-consent")).doesNotContainKey("safe-pathway.wire.calls");
    assertThatThrownBy(
            () ->
                Chart.with(
                    parts.formatted("consent: {settings: {safe-pathway.retention.victim: P2Y}}")))
        .hasMessageContaining("say it in parts.settings");
    assertThatThrownBy(
            () -> Chart.with(Chart.IN_PARTS + "\ninside: {settings: {safe-pathway.rebuild: true}}"))
        .hasMessageContaining("inside.settings says nothing");
  }

  @Test
  void whatEndedIsKeptElsewhereThanWhatIsRestored() {
    for (String part : PARTS) {
      boolean writesNone = part.equals("inside-projectors");
      assertThat(
              chart.workload(part).at("spec.volumeClaimTemplates").list().stream()
                  .map(claim -> claim.at("metadata.name").text()))
          .as(part)
          .containsExactlyElementsOf(writesNone ? List.of("data") : List.of("data", "erasures"));
      assertThat(given(part).containsKey("safe-pathway.erasures")).isEqualTo(!writesNone);
    }
  }

  @Test
  void onlyProjectorsAreSeveralAndOneOfThemMayGoAtATime() {
    for (String part : PARTS) {
      boolean several = part.equals("inside-projectors");
      assertThat(chart.workload(part).at("spec.replicas").number()).isEqualTo(several ? 2 : 1);
      assertThat(budget(part)).isEqualTo(several ? 1 : 0);
    }
    assertThat(given("inside-projectors")).containsEntry("safe-pathway.databases.segments", "8");
  }

  private int budget(String component) {
    return chart.of("PodDisruptionBudget").stream()
        .filter(each -> Chart.component(each.at("spec.selector.matchLabels")).equals(component))
        .findFirst()
        .orElseThrow()
        .at("spec.maxUnavailable")
        .number();
  }

  private List<String> told(String setting) {
    return chart.workloads().keySet().stream()
        .filter(name -> given(name).containsKey(setting))
        .toList();
  }

  /** Whom a service of this address leads to, at the port of the wire. */
  private String componentAt(String address) {
    String service = address.replaceAll("https://([a-z-]+):9443", "$1");
    return chart.of("Service").stream()
        .filter(each -> each.at("metadata.name").text().equals(service))
        .map(each -> Chart.component(each.at("spec.selector")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no service " + address));
  }

  private Map<String, String> given(String component) {
    return given(chart, component);
  }

  private static Map<String, String> given(Chart of, String component) {
    return KnownSettings.of(
        of.workload(component)
            .at("spec.template.spec.containers")
            .list()
            .getFirst()
            .at("args")
            .texts());
  }

  private Set<String> keys(String component) {
    return secrets(component)
        .flatMap(secret -> secret.at("items").list().stream())
        .map(item -> item.at("key").text())
        .collect(Collectors.toSet());
  }

  /** The name of the secret that a key is taken from. */
  private String secretOf(String component, String key) {
    return secrets(component)
        .filter(
            secret ->
                secret.at("items").list().stream()
                    .anyMatch(item -> item.at("key").text().equals(key)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(component + " has no " + key))
        .at("name")
        .text();
  }

  /** The secrets of which it is given single keys. */
  private Stream<Tree> secrets(String component) {
    return chart.workload(component).at("spec.template.spec.volumes").list().stream()
        .flatMap(volume -> volume.at("projected.sources").list().stream())
        .filter(source -> source.at("secret.items").exists())
        .map(source -> source.at("secret"));
  }
}
