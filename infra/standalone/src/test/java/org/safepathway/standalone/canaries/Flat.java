package org.safepathway.standalone.canaries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** JSON as the fields of a form. */
final class Flat {

  private Flat() {}

  /** The fields; of several words in a list the first alone, which is enough here. */
  static Map<String, String> fields(JsonNode body) {
    Map<String, String> fields = new LinkedHashMap<>();
    put("", body, fields);
    return fields;
  }

  private static void put(String name, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              one ->
                  put(
                      name.isEmpty() ? one.getKey() : name + "." + one.getKey(),
                      one.getValue(),
                      fields));
    } else if (node.isArray()) {
      IntStream.range(0, node.size()).forEach(i -> put(name + "[" + i + "]", node.get(i), fields));
    } else if (!node.isNull()) {
      fields.put(name, node.asString());
    }
  }

  /** The places of all texts in it, as JSON pointers. */
  static List<String> texts(JsonNode body) {
    List<String> texts = new java.util.ArrayList<>();
    find("", body, texts);
    return texts;
  }

  private static void find(String at, JsonNode node, List<String> texts) {
    if (node.isObject()) {
      node.properties().forEach(one -> find(at + "/" + one.getKey(), one.getValue(), texts));
    } else if (node.isArray()) {
      IntStream.range(0, node.size()).forEach(i -> find(at + "/" + i, node.get(i), texts));
    } else if (node.isString()) {
      texts.add(at);
    }
  }
}
