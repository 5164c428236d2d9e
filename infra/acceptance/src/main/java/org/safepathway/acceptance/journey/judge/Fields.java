package org.safepathway.acceptance.journey.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays an answer out as paths with values, so that a row of the table can name each. */
final class Fields {

  /** What the entries of a list are known by stands in the path already. */
  private static final Map<String, String> KEPT_IN_PATH =
      Map.of("facts", "class", "consents", "purpose");

  private final SortedMap<String, String> values = new TreeMap<>();
  private final Map<String, JsonNode> nodes = new HashMap<>();
  private final Observation.Keys keys;

  private Fields(Observation.Keys keys) {
    this.keys = keys;
  }

  /**
   * Lays out.
   *
   * @param view the name of the answer, which starts each path
   * @param list the one list that the answer is, which the paths leave out, or null
   */
  static Fields of(String view, JsonNode body, @Nullable String list, Observation.Keys keys) {
    Fields fields = new Fields(keys);
    if (!body.isObject()) {
      fields.lay(view, "", body);
      return fields;
    }
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (field.getKey().equals(list) && field.getValue().isArray()) {
        fields.keyed(view, field.getKey(), field.getValue());
      } else {
        fields.lay(view + "." + field.getKey(), field.getKey(), field.getValue());
      }
    }
    return fields;
  }

  SortedMap<String, String> values() {
    return values;
  }

  /** The objects, by path. */
  Map<String, JsonNode> nodes() {
    return nodes;
  }

  private void lay(String path, String name, JsonNode node) {
    if (node.isObject()) {
      nodes.put(path, node);
      if (node.isEmpty()) {
        values.put(path, "{}");
      }
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        lay(path + "." + field.getKey(), field.getKey(), field.getValue());
      }
    } else if (node.isArray()) {
      if (hasObjects(node)) {
        keyed(path, name, node);
      } else {
        values.put(path, words(node));
      }
    } else {
      values.put(path, node.asString());
    }
  }

  private void keyed(String path, String list, JsonNode entries) {
    Map<String, List<String>> columns = new TreeMap<>();
    Set<String> used = new HashSet<>();
    for (JsonNode entry : entries) {
      String key = keys.key(list, entry);
      if (key == null) {
        for (Map.Entry<String, JsonNode> field : entry.properties()) {
          columns
              .computeIfAbsent(field.getKey(), column -> new ArrayList<>())
              .add(field.getValue().asString());
        }
        continue;
      }
      String at = path + "[" + free(used, key) + "]";
      nodes.put(at, entry);
      for (Map.Entry<String, JsonNode> field : entry.properties()) {
        if (!field.getKey().equals(KEPT_IN_PATH.get(list))) {
          lay(at + "." + field.getKey(), field.getKey(), field.getValue());
        }
      }
    }
    columns.forEach((column, cells) -> values.put(path + "." + column, String.join(" ", cells)));
  }

  private static String free(Set<String> used, String key) {
    String free = key;
    for (int n = 2; !used.add(free); n++) {
      free = key + "#" + n;
    }
    return free;
  }

  private static boolean hasObjects(JsonNode array) {
    for (JsonNode entry : array) {
      if (entry.isObject()) {
        return true;
      }
    }
    return false;
  }

  private static String words(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).sorted().collect(Collectors.joining(" "));
  }
}
