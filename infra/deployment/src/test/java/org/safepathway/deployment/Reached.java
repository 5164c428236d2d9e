package org.safepathway.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who reaches whom by the policies of a chart: each pair of pods, ours and others that a cluster
 * may have, is tried at each port that anybody listens at.
 */
final class Reached {

  private static final List<Pod> OTHERS =
      List.of(
          new Pod("mongodb", "mongodb", Map.of("app.kubernetes.io/name", "mongodb")),
          new Pod(
              "mongodb-police",
              "mongodb-police",
              Map.of("app.kubernetes.io/name", "mongodb-police")),
          new Pod("keycloak", "keycloak", Map.of("app.kubernetes.io/name", "keycloak")),
          new Pod("dns", "kube-system", Map.of("k8s-app", "kube-dns")),
          new Pod("ingress", "ingress-nginx", Map.of("app.kubernetes.io/name", "ingress-nginx")),
          new Pod("axon", "axon-server", Map.of("app.kubernetes.io/name", "axon-server")),
          new Pod("prometheus", "monitoring", Map.of("app.kubernetes.io/name", "prometheus")),
          new Pod(
              "collector",
              "monitoring",
              Map.of("app.kubernetes.io/name", "opentelemetry-collector")),
          new Pod("a stranger here", Chart.NAMESPACE, Map.of("app", "stranger")),
          new Pod("a stranger beside MongoDB", "mongodb", Map.of("app", "stranger")),
          new Pod("a stranger elsewhere", "elsewhere", Map.of("app", "stranger")),
          new Pod(
              "a desk of another network",
              "elsewhere",
              Map.of(
                  "app.kubernetes.io/name", "safe-pathway",
                  "app.kubernetes.io/instance", "network",
                  "app.kubernetes.io/component", "police-desk")));

  private static final Set<Integer> PORTS =
      Set.of(9443, 8080, 9090, 27017, 8443, 53, 4318, 22, 80, 443, 8024, 8124);

  private Reached() {}

  /** One of those who are not ours, by what it is called here. */
  static Pod pod(String name) {
    return OTHERS.stream().filter(pod -> pod.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * As {@code from > to:port}: what ours reach, who reaches ours, and who reaches a guarded one.
   */
  static Set<String> edges(Chart chart) {
    Policies policies = new Policies(chart.of("NetworkPolicy"));
    List<Pod> ours = new ArrayList<>();
    chart.workloads().forEach((component, workload) -> ours.add(Pod.of(component, workload)));
    List<Pod> pods = new ArrayList<>(ours);
    pods.addAll(OTHERS);
    Set<String> edges = new TreeSet<>();
    for (Pod from : pods) {
      for (Pod to : pods) {
        // How others deal with each other is not ours to say, but for what the chart guards.
        if (ours.contains(from) || ours.contains(to) || isGuarded(to, chart)) {
          for (int port : PORTS) {
            if (policies.reaches(from, to, "TCP", port)
                || policies.reaches(from, to, "UDP", port)) {
              edges.add(from.name() + " > " + to.name() + ":" + port);
            }
          }
        }
      }
    }
    return edges;
  }

  private static boolean isGuarded(Pod pod, Chart chart) {
    return pod.name().startsWith("mongodb")
        || (pod.name().equals("axon") && chart.workloads().containsKey("inside-consent"));
  }
}
