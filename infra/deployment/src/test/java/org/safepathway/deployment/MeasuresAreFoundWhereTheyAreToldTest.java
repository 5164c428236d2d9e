package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the examples for Prometheus ask is there, in the cluster and on one machine. */
@Tag("firewall")
class MeasuresAreFoundWhereTheyAreToldTest {

  private static final String NAMED =
      "monitoring: {peers: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name:"
          + " monitoring}}, podSelector: {matchLabels: {app.kubernetes.io/name: prometheus}}}]}";

  private static final Pattern ABSENT = Pattern.compile("absent\\(up\\{process=~?\"([^\"]+)\"}\\)");

  private static final Pattern BEHIND = Pattern.compile("(?m)^ +([0-9]+) ([0-9.]+:[0-9]+);$");

  private static final Set<String> PROCESSES =
      Set.of("inside", "police-desk", "specialist-desk", "consortium-desk", "registrar-desk");

  private static final String IN_PARTS =
      NAMED + "\naxonServer: {address: 'axon-server.axon-server.svc:8124'}";

  private final Compose compose = Compose.read();

  @Test
  void inTheClusterEachNameIsAServiceOfTheChartAndLeadsToEachPodOfItsProcess() {
    Tree asked = scraped("prometheus.yaml").at("dns_sd_configs").list().getFirst();
    Map<String, Chart> charts = new TreeMap<>();
    Map<String, Tree> services = new TreeMap<>();
    for (Chart chart : List.of(Chart.with(NAMED), Chart.with(IN_PARTS))) {
      for (Tree service : chart.of("Service")) {
        String name = service.at("metadata.name").text() + "." + Chart.NAMESPACE + ".svc";
        services.put(name, service);
        charts.put(name, chart);
      }
    }
    Pattern process =
        Pattern.compile(
            scraped("prometheus.yaml").at("relabel_configs").list().getFirst().at("regex").text());
    Set<String> found = new TreeSet<>();
    for (String name : asked.at("names").texts()) {
      Tree service = Objects.requireNonNull(services.get(name), name);
      assertThat(service.at("spec.clusterIP").text()).as("each pod for itself").isEqualTo("None");
      assertThat(service.at("spec.publishNotReadyAddresses").text()).isEqualTo("true");
      String component = Chart.component(service.at("spec.selector"));
      assertThat(process.matcher(name).replaceFirst("$1")).isEqualTo(component);
      Tree port = service.at("spec.ports").list().getFirst();
      assertThat(port.at("port").text()).isEqualTo(asked.at("port").text());
      assertThat(
              Objects.requireNonNull(charts.get(name))
                  .workload(component)
                  .at("spec.template.spec.containers")
                  .list()
                  .getFirst()
                  .at("ports")
                  .list()
                  .stream()
                  .filter(each -> each.at("name").text().equals(port.at("targetPort").text()))
                  .map(each -> each.at("containerPort").text()))
          .as("without an address of its own a name leads to the pod’s port alone")
          .containsExactly(asked.at("port").text());
      found.add(component);
    }
    assertThat(found).isEqualTo(processes());
  }

  /** In either form of the inside. */
  private static Set<String> processes() {
    Set<String> processes = new TreeSet<>(Chart.rendered().workloads().keySet());
    processes.addAll(Chart.inParts().workloads().keySet());
    return processes;
  }

  @Test
  void inTheClusterThereIsNoNameUnlessSomebodyMayAsk() {
    assertThat(Chart.rendered().of("Service"))
        .noneMatch(service -> service.at("metadata.name").text().endsWith("-measures"));
  }

  @Test
  void onOneMachineEachTargetIsPublishedThereAloneAndLeadsToItsProcess() {
    Map<String, String> behind =
        BEHIND
            .matcher(Root.text("infra/compose/operator.conf"))
            .results()
            .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    Tree door = compose.service("operator-door");
    String at = door.at("networks.operator.ipv4_address").text();
    Set<String> found = new TreeSet<>();
    for (Tree one : scraped("prometheus.one-machine.yaml").at("static_configs").list()) {
      String target = one.at("targets").texts().getFirst();
      String port = target.replace("127.0.0.1:", "");
      String process = one.at("labels.process").text();
      assertThat(door.at("ports").texts()).contains(target + ":" + port);
      assertThat(Root.text("infra/compose/operator.conf"))
          .contains("listen " + at + ":" + port + ";");
      Map<String, String> given = KnownSettings.of(compose.service(process).at("command").texts());
      assertThat(behind.get(port))
          .as(process)
          .isEqualTo(
              given.get("management.server.address") + ":" + given.get("management.server.port"));
      found.add(process);
    }
    assertThat(found).isEqualTo(PROCESSES);
    assertThat(behind).hasSize(PROCESSES.size());
  }

  @Test
  void onOneMachineAProcessTellsThemWhereNobodyIsButTheOperatorsDoor() {
    for (String process : PROCESSES) {
      String network = process.replace("-desk", "") + "-measures";
      assertThat(
              KnownSettings.of(compose.service(process).at("command").texts())
                  .get("management.server.address"))
          .isEqualTo(compose.service(process).at("networks." + network + ".ipv4_address").text());
      assertThat(
              compose.services().keySet().stream()
                  .filter(service -> compose.networks(service).contains(network)))
          .containsExactlyInAnyOrder(process, "operator-door");
    }
  }

  /** Or a desk would ask it for what the inside counts: a count of acts about a status is one. */
  @Test
  void onOneMachineTheOperatorsDoorListensWhereNobodyElseIs() {
    String at = compose.service("operator-door").at("networks.operator.ipv4_address").text();
    List<String> listens =
        Pattern.compile("(?m)^ +listen (\\S+):[0-9]+;$")
            .matcher(Root.text("infra/compose/operator.conf"))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(listens).hasSize(6).containsOnly(at);
    assertThat(
            compose.services().keySet().stream()
                .filter(service -> compose.networks(service).contains("operator")))
        .containsExactly("operator-door");
    assertThat(compose.service("operator-door").at("ports").texts())
        .hasSize(6)
        .allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(Root.text("infra/compose/operator.conf"))
        .contains("location = /actuator/prometheus {")
        .containsOnlyOnce("proxy_pass http://");
  }

  @Test
  void aProcessOfWhichNobodyHearsIsToldToo() {
    Tree rule =
        Tree.of(Root.text("infra/observability/alerts.yaml"))
            .at("groups")
            .list()
            .getFirst()
            .at("rules")
            .list()
            .stream()
            .filter(each -> each.at("alert").text().equals("AProcessIsAway"))
            .findFirst()
            .orElseThrow();
    List<Pattern> absent =
        ABSENT
            .matcher(rule.at("expr").text())
            .results()
            .map(found -> Pattern.compile(found.group(1)))
            .toList();
    for (Chart form : Chart.forms().values()) {
      Set<String> processes = form.workloads().keySet();
      assertThat(processes)
          .as("each is missed where it alone is away")
          .allMatch(
              away -> absent.stream().anyMatch(one -> !isThere(one, without(processes, away))));
      assertThat(absent)
          .as("nobody is missed where all are there")
          .allMatch(one -> isThere(one, processes));
    }
  }

  private static boolean isThere(Pattern asked, Set<String> processes) {
    return processes.stream().anyMatch(process -> asked.matcher(process).matches());
  }

  private static Set<String> without(Set<String> all, String one) {
    Set<String> others = new TreeSet<>(all);
    others.remove(one);
    return others;
  }

  private static Tree scraped(String file) {
    List<Tree> jobs = Tree.of(Root.text("infra/observability/" + file)).at("scrape_configs").list();
    assertThat(jobs).hasSize(1);
    assertThat(jobs.getFirst().at("job_name").text()).isEqualTo("safe-pathway");
    assertThat(jobs.getFirst().at("metrics_path").text()).isEqualTo("/actuator/prometheus");
    return jobs.getFirst();
  }
}
