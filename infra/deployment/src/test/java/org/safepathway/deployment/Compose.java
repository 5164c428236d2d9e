package org.safepathway.deployment;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code infra/compose/compose.yaml} with the values of {@code .env.example}. */
final class Compose {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[?-][^}]*)?}");

  private final Tree tree;

  private Compose(Tree tree) {
    this.tree = tree;
  }

  static Compose read() {
    Map<String, String> variables = variables();
    String text =
        VARIABLE
            .matcher(Root.text("infra/compose/compose.yaml"))
            .replaceAll(
                found -> {
                  String value = variables.get(found.group(1));
                  if (value == null) {
                    throw new IllegalStateException(".env.example has no " + found.group(1));
                  }
                  return java.util.regex.Matcher.quoteReplacement(value);
                });
    return new Compose(Tree.of(text));
  }

  /** What {@code .env.example} says. */
  static Map<String, String> variables() {
    return Root.text("infra/compose/.env.example")
        .lines()
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  Tree tree() {
    return tree;
  }

  /** One of the services. */
  Tree service(String name) {
    return Objects.requireNonNull(services().get(name), name);
  }

  Map<String, Tree> services() {
    return tree.at("services").map();
  }

  /** Those that run our code. */
  Map<String, Tree> ours() {
    Map<String, Tree> ours = new TreeMap<>(services());
    ours.keySet().removeIf(name -> !name.equals("inside") && !name.endsWith("-desk"));
    return ours;
  }

  /** The networks of a service. */
  Set<String> networks(String service) {
    Tree networks = service(service).at("networks");
    Set<String> names = new TreeSet<>(networks.texts());
    names.addAll(networks.map().keySet());
    return names;
  }
}
