package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever takes over a process finds nothing to write to, no rights, and nobody else’s account. */
class ContainersAreGuardedTest {

  private static final List<String> TURNED_OFF =
      List.of("privileged", "cap_add", "network_mode", "pid", "ipc", "userns_mode", "devices");

  private final Compose compose = Compose.read();
  private final Map<String, Chart> forms = Chart.forms();

  @TestFactory
  Stream<DynamicTest> inComposeEachContainerIsGuarded() {
    return compose.services().entrySet().stream()
        .map(
            service ->
                DynamicTest.dynamicTest(service.getKey(), () -> isGuarded(service.getValue())));
  }

  private static void isGuarded(Tree service) {
    assertThat(service.at("read_only").text()).as("read_only").isEqualTo("true");
    assertThat(service.at("cap_drop").texts()).containsExactly("ALL");
    assertThat(service.at("security_opt").texts()).contains("no-new-privileges:true");
    assertThat(service.at("user").text()).as("user").matches("[1-9][0-9]*:[1-9][0-9]*");
    assertThat(service.at("mem_limit").text()).as("mem_limit").matches("[0-9]+m");
    assertThat(service.at("cpus").text()).as("cpus").isNotEmpty();
    assertThat(service.at("pids_limit").text()).as("pids_limit").isNotEmpty();
    assertThat(service.at("ulimits.core").text()).as("no core dumps").isEqualTo("0");
    assertThat(service.at("tmpfs").texts())
        .isNotEmpty()
        .allMatch(folder -> folder.contains("noexec") && folder.contains("size="));
    assertThat(TURNED_OFF).allMatch(key -> !service.at(key).exists());
    assertThat(service.at("volumes").list())
        .noneMatch(volume -> volume.text().contains("docker.sock"));
    assertThat(service.at("volumes").list())
        .filteredOn(volume -> volume.at("type").text().equals("bind"))
        .allSatisfy(
            volume -> {
              assertThat(volume.at("read_only").text()).isEqualTo("true");
              assertThat(volume.at("bind.create_host_path").text())
                  .as("what is missing is told, and not made")
                  .isEqualTo("false");
            });
  }

  @Test
  void inComposeOnlyTheInsideAndTheDatabasesKeepAnything() {
    assertThat(compose.services())
        .allSatisfy(
            (name, service) -> {
              boolean keeps =
                  service.at("volumes").list().stream().anyMatch(volume -> volume.map().isEmpty());
              assertThat(keeps)
                  .as(name)
                  .isEqualTo(
                      List.of("inside", "mongodb", "mongodb-police", "keycloak-database")
                          .contains(name));
            });
  }

  @Test
  void inComposeNoTwoOfOurProcessesShareAnAccountOrAFolderOfSecrets() {
    Collection<Tree> ours = compose.ours().values();
    assertThat(ours).hasSize(5);
    assertThat(ours.stream().map(service -> service.at("user").text())).doesNotHaveDuplicates();
    assertThat(compose.services().values().stream().flatMap(ContainersAreGuardedTest::secrets))
        .hasSize(12)
        .doesNotHaveDuplicates();
  }

  private static Stream<String> secrets(Tree service) {
    return service.at("volumes").list().stream()
        .filter(volume -> volume.at("target").text().equals("/run/secrets"))
        .map(volume -> volume.at("source").text());
  }

  @Test
  void inComposeWhatAnswersBrowsersIsAskedWhetherItIsWell() {
    assertThat(compose.ours())
        .allSatisfy(
            (name, service) ->
                assertThat(service.at("healthcheck.test").texts().getLast())
                    .as(name)
                    .contains("/actuator/health/readiness")
                    .contains(
                        "/dev/tcp/"
                            + KnownSettings.of(service.at("command").texts())
                                .get("management.server.address")
                            + "/9090 "));
  }

  /** Or “until all are healthy” has no end, or ends before one is. Jobs end by themselves. */
  @Test
  void inComposeEachContainerThatStaysIsAskedWhetherItIsWell() {
    assertThat(compose.services())
        .allSatisfy(
            (name, service) -> {
              boolean stays = !service.at("restart").text().equals("no");
              assertThat(stays).as(name).isEqualTo(!name.matches("databases(-police)?"));
              assertThat(service.at("healthcheck.test").list().isEmpty())
                  .as(name)
                  .isEqualTo(!stays);
            });
  }

  /**
   * By what is in its image: a shell that can open a connection, and the programs of MongoDB and
   * PostgreSQL.
   */
  @Test
  void inComposeWhoAsksIsAProgramOfTheImage() {
    assertThat(compose.services())
        .allSatisfy(
            (name, service) -> {
              List<String> test = service.at("healthcheck.test").texts();
              if (!test.isEmpty()) {
                assertThat(test.getFirst()).as(name).isEqualTo("CMD");
                assertThat(test.get(1)).as(name).matches("(/bin/)?bash|mongosh|pg_isready");
                assertThat(test.toString()).as(name).doesNotContain("curl", "wget");
              }
            });
    assertThat(compose.service("keycloak").at("healthcheck.test").texts().getLast())
        .contains("/dev/tcp/127.0.0.1/9000 ", "/health/ready")
        .as("its image has no such program")
        .doesNotContain("grep", "head ", "cat ");
    assertThat(compose.service("keycloak").at("command").texts().getFirst())
        .contains("--http-management-scheme=http");
  }

  /** Somebody who starts first would get the address that another one was promised. */
  @Test
  void inComposeAnAddressThatIsPromisedIsNotGivenToSomebodyElse() {
    compose
        .tree()
        .at("networks")
        .map()
        .forEach(
            (network, settings) -> {
              List<String> promised =
                  compose.services().values().stream()
                      .map(service -> service.at("networks." + network + ".ipv4_address").text())
                      .filter(address -> !address.isEmpty())
                      .toList();
              long members =
                  compose.services().keySet().stream()
                      .filter(service -> compose.networks(service).contains(network))
                      .count();
              if (!promised.isEmpty() && members > promised.size()) {
                String[] others =
                    settings
                        .at("ipam.config")
                        .list()
                        .getFirst()
                        .at("ip_range")
                        .text()
                        .split("/", -1);
                assertThat(others).as(network).hasSize(2);
                assertThat(promised)
                    .as(network)
                    .noneMatch(address -> isWithin(address, others[0], others[1]));
              }
            });
  }

  private static boolean isWithin(String address, String of, String bits) {
    int mask = -1 << (32 - Integer.parseInt(bits));
    return (number(address) & mask) == (number(of) & mask);
  }

  private static int number(String address) {
    return Stream.of(address.split("\\.", -1))
        .map(Integer::valueOf)
        .reduce(0, (a, b) -> a << 8 | b);
  }

  @TestFactory
  Stream<DynamicTest> inTheClusterEachPodIsGuarded() {
    return forms.entrySet().stream()
        .flatMap(
            form ->
                form.getValue().workloads().entrySet().stream()
                    .map(
                        workload ->
                            DynamicTest.dynamicTest(
                                form.getKey() + ": " + workload.getKey(),
                                () -> isGuardedPod(workload.getValue()))));
  }

  private static void isGuardedPod(Tree workload) {
    Tree pod = workload.at("spec.template.spec");
    assertThat(pod.at("securityContext.runAsNonRoot").text()).isEqualTo("true");
    assertThat(pod.at("securityContext.runAsUser").number()).isGreaterThanOrEqualTo(10_000);
    assertThat(pod.at("securityContext.seccompProfile.type").text()).isEqualTo("RuntimeDefault");
    assertThat(pod.at("automountServiceAccountToken").text()).isEqualTo("false");
    assertThat(pod.at("enableServiceLinks").text()).isEqualTo("false");
    assertThat(List.of("hostNetwork", "hostPID", "hostIPC", "ephemeralContainers"))
        .allMatch(key -> !pod.at(key).exists());
    assertThat(pod.at("volumes").list()).allMatch(volume -> !volume.at("hostPath").exists());
    assertThat(pod.at("containers").list()).hasSize(1);
    Tree container = pod.at("containers").list().getFirst();
    pod.at("initContainers").list().forEach(ContainersAreGuardedTest::isGuardedContainer);
    isGuardedContainer(container);
    assertThat(container.at("livenessProbe.httpGet.path").text())
        .isEqualTo("/actuator/health/liveness");
    assertThat(container.at("readinessProbe.httpGet.path").text())
        .isEqualTo("/actuator/health/readiness");
    assertThat(
            container.at("ports").list().stream()
                .filter(port -> port.at("name").text().equals("health"))
                .map(port -> port.at("containerPort").text()))
        .containsExactly("9090");
    assertThat(container.at("args").texts()).contains("--management.server.port=9090");
  }

  private static void isGuardedContainer(Tree container) {
    assertThat(container.at("securityContext.runAsNonRoot").text()).isEqualTo("true");
    assertThat(container.at("securityContext.readOnlyRootFilesystem").text()).isEqualTo("true");
    assertThat(container.at("securityContext.allowPrivilegeEscalation").text()).isEqualTo("false");
    assertThat(container.at("securityContext.privileged").exists()).isFalse();
    assertThat(container.at("securityContext.capabilities.drop").texts()).containsExactly("ALL");
    assertThat(container.at("securityContext.capabilities.add").exists()).isFalse();
    assertThat(container.at("securityContext.seccompProfile.type").text())
        .isEqualTo("RuntimeDefault");
    for (String amount :
        List.of("requests.cpu", "requests.memory", "limits.cpu", "limits.memory")) {
      assertThat(container.at("resources." + amount).text()).as(amount).isNotEmpty();
    }
    assertThat(container.at("volumeMounts").list())
        .filteredOn(mount -> mount.at("mountPath").text().startsWith("/run/"))
        .isNotEmpty()
        .allMatch(mount -> mount.at("readOnly").text().equals("true"));
  }

  /** It closes its folder to others at each start, which only whoever owns it can. */
  @Test
  void inTheClusterTheDataFolderIsNoVolumeButMadeInOne() {
    for (Chart chart : forms.values()) {
      chart
          .workloads()
          .forEach(
              (name, workload) -> {
                if (name.startsWith("inside")) {
                  keepsItsDataInAFolderOfItsOwn(
                      workload.at("spec.template.spec.containers").list().getFirst());
                }
              });
    }
  }

  private static void keepsItsDataInAFolderOfItsOwn(Tree container) {
    String data =
        KnownSettings.of(container.at("args").texts()).getOrDefault("safe-pathway.data", "");
    List<String> mounted =
        container.at("volumeMounts").list().stream()
            .map(mount -> mount.at("mountPath").text())
            .toList();
    assertThat(mounted)
        .anyMatch(folder -> data.startsWith(folder + "/"))
        .noneMatch(folder -> folder.equals(data) || folder.startsWith(data + "/"));
  }

  @Test
  void inTheClusterNoTwoProcessesShareAnAccountOrASecret() {
    for (Chart chart : forms.values()) {
      nobodySharesAnAccountOrASecret(chart);
    }
    assertThat(forms.values().stream().map(chart -> chart.workloads().size()))
        .containsExactlyInAnyOrder(5, 8);
  }

  private static void nobodySharesAnAccountOrASecret(Chart chart) {
    Collection<Tree> workloads = chart.workloads().values();
    assertThat(
            workloads.stream()
                .map(each -> each.at("spec.template.spec.securityContext.runAsUser").text()))
        .doesNotHaveDuplicates();
    assertThat(
            workloads.stream().map(each -> each.at("spec.template.spec.serviceAccountName").text()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            chart.of("ServiceAccount").stream()
                .map(each -> each.at("metadata.name").text())
                .toList());
    // But the key of handles, which two parts have to have alike.
    assertThat(
            workloads.stream()
                .flatMap(each -> secretsOf(each).distinct())
                .filter(name -> !name.equals("inside-handles")))
        .doesNotHaveDuplicates();
    assertThat(
            workloads.stream().filter(each -> secretsOf(each).anyMatch("inside-handles"::equals)))
        .hasSizeLessThanOrEqualTo(2);
    assertThat(chart.of("ServiceAccount"))
        .allMatch(account -> account.at("automountServiceAccountToken").text().equals("false"));
    assertThat(chart.objects())
        .as("no account has a right in the cluster")
        .noneMatch(object -> object.at("kind").text().matches("(Cluster)?Role(Binding)?"));
  }

  private static Stream<String> secretsOf(Tree workload) {
    return workload.at("spec.template.spec.volumes").list().stream()
        .flatMap(
            volume ->
                Stream.concat(
                    Stream.of(volume.at("secret.secretName").text()),
                    volume.at("projected.sources").list().stream()
                        .map(source -> source.at("secret.name").text())))
        .filter(name -> !name.isEmpty());
  }

  @Test
  void thereIsOneInside() {
    assertThat(Chart.rendered().workload("inside").at("spec.replicas").number()).isEqualTo(1);
    assertThat(compose.service("inside").at("deploy.replicas").exists()).isFalse();
    assertThat(compose.service("inside").at("scale").exists()).isFalse();
  }

  @Test
  void eachWorkloadHasItsBudgetForDisruptions() {
    for (Chart chart : forms.values()) {
      assertThat(
              chart.of("PodDisruptionBudget").stream()
                  .map(each -> Chart.component(each.at("spec.selector.matchLabels"))))
          .containsExactlyInAnyOrderElementsOf(chart.workloads().keySet());
    }
    assertThat(Chart.rendered().of("PodDisruptionBudget"))
        .filteredOn(each -> Chart.component(each.at("spec.selector.matchLabels")).equals("inside"))
        .singleElement()
        .satisfies(budget -> assertThat(budget.at("spec.maxUnavailable").number()).isZero());
  }

  @Test
  void theImageHasAnAccountAndNothingElseToSay() {
    String dockerfile = Root.text("infra/images/Dockerfile");
    assertThat(dockerfile).contains("\nUSER 10001:10001\n").contains("\nHEALTHCHECK NONE\n");
    assertThat(dockerfile.lines())
        .noneMatch(line -> line.startsWith("ENV ") || line.startsWith("EXPOSE "));
    assertThat(dockerfile.lines().filter(line -> line.startsWith("ARG ")))
        .containsExactly("ARG JAR");
    assertThat(
            Root.text("infra/images/Dockerfile.dockerignore")
                .lines()
                .filter(line -> !line.startsWith("#")))
        .startsWith("*")
        .filteredOn(line -> line.startsWith("!"))
        .containsExactly("!**/target/*-exec.jar", "!infra/images/jvm.options");
  }

  @Test
  void aJvmInAContainerHasTheFlagsOfTheOthers() {
    List<String> flags =
        Root.text("infra/images/jvm.options").lines().filter(line -> line.startsWith("-")).toList();
    String ofScripts = Root.text("infra/lib.sh");
    String body = ofScripts.substring(ofScripts.indexOf("jvm_flags() {"));
    List<String> expected =
        Stream.of(body.substring(0, body.indexOf('}')).split("[\\s\"\\\\]+"))
            .filter(word -> word.startsWith("-"))
            .filter(flag -> !flag.startsWith("-Xmx"))
            .toList();
    assertThat(expected).hasSize(6);
    assertThat(flags)
        .containsAll(expected)
        .containsAll(List.of(Root.property("jvm.quiet").split(" ")))
        .contains("-XX:-HeapDumpOnOutOfMemoryError", "-XX:+DisableAttachMechanism")
        .anyMatch(flag -> flag.startsWith("-XX:MaxRAMPercentage="))
        .noneMatch(flag -> flag.startsWith("-Xmx"));
  }
}
