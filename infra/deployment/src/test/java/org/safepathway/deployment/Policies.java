package org.safepathway.deployment;

import java.util.List;
import java.util.Map;

/**
 * What NetworkPolicies come to, by the rules of Kubernetes: whoever no policy selects for a
 * direction is free in it; else what one of them allows is allowed. Addresses ({@code ipBlock}) are
 * nobody in the cluster.
 */
final class Policies {

  private final List<Tree> policies;

  Policies(List<Tree> policies) {
    this.policies = policies;
  }

  /** Whether a connection of one pod to a port of another would be let through at both ends. */
  boolean reaches(Pod from, Pod to, String protocol, int port) {
    return allows("Egress", "egress", "to", from, to, protocol, port)
        && allows("Ingress", "ingress", "from", to, from, protocol, port);
  }

  private boolean allows(
      String type, String rules, String peers, Pod of, Pod other, String protocol, int port) {
    List<Tree> selecting =
        policies.stream()
            .filter(policy -> policy.at("spec.policyTypes").texts().contains(type))
            .filter(policy -> namespace(policy).equals(of.namespace()))
            .filter(policy -> selects(policy.at("spec.podSelector"), of.labels()))
            .toList();
    return selecting.isEmpty()
        || selecting.stream()
            .anyMatch(
                policy ->
                    policy.at("spec." + rules).list().stream()
                        .anyMatch(
                            rule ->
                                port(rule, protocol, port)
                                    && peer(rule.at(peers), namespace(policy), other)));
  }

  private static String namespace(Tree policy) {
    Tree namespace = policy.at("metadata.namespace");
    return namespace.exists() ? namespace.text() : Chart.NAMESPACE;
  }

  private static boolean port(Tree rule, String protocol, int port) {
    List<Tree> ports = rule.at("ports").list();
    return ports.isEmpty()
        || ports.stream()
            .anyMatch(
                each ->
                    each.at("protocol").text().equals(protocol)
                        && each.at("port").number() == port
                        && !each.at("endPort").exists());
  }

  /** No list of peers, or an empty one, is everybody. */
  private static boolean peer(Tree peers, String home, Pod other) {
    return peers.list().isEmpty()
        || peers.list().stream()
            .filter(peer -> !peer.at("ipBlock").exists())
            .anyMatch(
                peer ->
                    (peer.at("namespaceSelector").exists()
                            ? selects(
                                peer.at("namespaceSelector"),
                                Map.of("kubernetes.io/metadata.name", other.namespace()))
                            : other.namespace().equals(home))
                        && (!peer.at("podSelector").exists()
                            || selects(peer.at("podSelector"), other.labels())));
  }

  private static boolean selects(Tree selector, Map<String, String> labels) {
    if (selector.at("matchExpressions").exists()) {
      throw new IllegalStateException("an expression, which this does not know");
    }
    return selector.at("matchLabels").map().entrySet().stream()
        .allMatch(label -> label.getValue().text().equals(labels.get(label.getKey())));
  }
}
