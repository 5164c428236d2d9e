package org.safepathway.deployment;

import java.util.Map;

/**
 * Somebody in the cluster who could call or be called.
 *
 * @param name what a test calls it
 * @param namespace where it is
 * @param labels by which policies find it
 */
record Pod(String name, String namespace, Map<String, String> labels) {

  /** One of ours, as its pod template labels it. */
  static Pod of(String component, Tree workload) {
    Map<String, String> labels = new java.util.TreeMap<>();
    workload
        .at("spec.template.metadata.labels")
        .map()
        .forEach((key, label) -> labels.put(key, label.text()));
    return new Pod(component, Chart.NAMESPACE, labels);
  }
}
