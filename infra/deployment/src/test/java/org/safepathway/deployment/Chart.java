package org.safepathway.deployment;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** {@code infra/helm/safe-pathway}, rendered by Helm itself. */
final class Chart {

  /** The namespace that it is rendered for. */
  static final String NAMESPACE = "safe-pathway";

  /** Where an Axon Server is. */
  static final String IN_PARTS =
      "axonServer: {address: 'axon-server-0.axon-server.axon-server.svc:8124'}";

  private static final Path FOLDER = Root.path("infra/helm/safe-pathway");
  private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet");

  private final List<Tree> objects;

  private Chart(List<Tree> objects) {
    this.objects = objects;
  }

  /** With the values that it comes with. */
  static Chart rendered() {
    return new Chart(Tree.all(command().call()));
  }

  /**
   * With other values laid over them.
   *
   * @throws IllegalStateException if Helm refuses them
   */
  static Chart with(String values) {
    try {
      Path file = Files.createTempFile("values", ".yaml");
      try {
        Files.writeString(file, values);
        return new Chart(Tree.all(command().withValuesFile(file).call()));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With an Axon Server, and so with the inside in parts. */
  static Chart inParts() {
    return with(IN_PARTS);
  }

  /** In both forms that there are, by what a test calls them. */
  static Map<String, Chart> forms() {
    return Map.of("whole", rendered(), "in parts", inParts());
  }

  /** What runs pods in either form, by its component. */
  static Map<String, Tree> everyWorkload() {
    Map<String, Tree> every = new TreeMap<>();
    forms().values().forEach(chart -> every.putAll(chart.workloads()));
    return every;
  }

  static LintResult lint() {
    return new Helm(FOLDER).lint().strict().call();
  }

  /** The values that it comes with. */
  static Tree values() {
    return Tree.of(Root.text(FOLDER.resolve("values.yaml")));
  }

  List<Tree> objects() {
    return objects;
  }

  List<Tree> of(String kind) {
    return objects.stream().filter(object -> object.at("kind").text().equals(kind)).toList();
  }

  /** One of them that runs pods. */
  Tree workload(String component) {
    return Objects.requireNonNull(workloads().get(component), component);
  }

  /** What runs pods, by its component: {@code inside}, {@code police-desk} and so on. */
  Map<String, Tree> workloads() {
    Map<String, Tree> workloads = new TreeMap<>();
    for (Tree object : objects) {
      if (WORKLOADS.contains(object.at("kind").text())) {
        workloads.put(component(object.at("spec.template.metadata.labels")), object);
      }
    }
    return workloads;
  }

  static String component(Tree labels) {
    return labels.key("app.kubernetes.io/component").text();
  }

  private static TemplateCommand command() {
    return new Helm(FOLDER).template().withName("network").withNamespace(NAMESPACE);
  }
}
