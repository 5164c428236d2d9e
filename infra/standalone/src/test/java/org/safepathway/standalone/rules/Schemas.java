package org.safepathway.standalone.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the application's own description of its API. */
final class Schemas {

  private Schemas() {}

  /** The names of all properties, and the words of all enumerations, that paths of a room use. */
  static Set<String> propertiesUnder(JsonNode api, String path) {
    Set<String> found = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    api.path("paths")
        .properties()
        .forEach(
            entry -> {
              if (entry.getKey().startsWith(path)) {
                collect(api, entry.getValue(), found, seen);
              }
            });
    return found;
  }

  /** The same of the schema of this name. */
  static Set<String> propertiesOf(JsonNode api, String schema) {
    Set<String> names = new TreeSet<>();
    api.at("/components/schemas/" + schema + "/properties").propertyNames().forEach(names::add);
    return names;
  }

  /** A form in which the order of members and elements makes no difference. */
  static String canonical(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(entry -> entry.getKey() + ":" + canonical(entry.getValue()))
          .sorted()
          .toList()
          .toString();
    }
    return node.isArray()
        ? node.valueStream().map(Schemas::canonical).sorted().toList().toString()
        : node.toString();
  }

  private static void collect(JsonNode api, JsonNode node, Set<String> found, Set<String> seen) {
    if (node.isObject()) {
      JsonNode reference = node.path("$ref");
      if (reference.isString() && seen.add(reference.asString())) {
        collect(api, api.at(reference.asString().substring(1)), found, seen);
      }
      node.path("properties").propertyNames().forEach(found::add);
      node.path("enum").forEach(word -> found.add(word.asString()));
      node.properties()
          .forEach(
              entry -> {
                if (entry.getKey().equals("parameters")) {
                  entry.getValue().forEach(one -> found.add(one.path("name").asString()));
                }
                collect(api, entry.getValue(), found, seen);
              });
    } else if (node.isArray()) {
      node.forEach(each -> collect(api, each, found, seen));
    }
  }
}
