package org.safepathway.desk.decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a tree of a form's fields: {@code support.children[0].age} is a place in it, a repeated
 * name is several values, a blank value is none. Names that start with an underscore are the form's
 * own business and left out.
 */
final class FormTree {

  private static final int MAX_FIELDS = 1_000;
  private static final int MAX_DEPTH = 12;
  private static final Pattern NAME =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9]{0,59}(?:\\[\\d{1,2}])?"
              + "(?:\\.[A-Za-z][A-Za-z0-9]{0,59}(?:\\[\\d{1,2}])?)*");
  private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z0-9]*|\\d+");

  private FormTree() {}

  /** The tree, or empty when the names make none. */
  static Optional<ObjectNode> of(Map<String, List<String>> fields) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    if (fields.size() > MAX_FIELDS) {
      return Optional.empty();
    }
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      if (field.getKey().startsWith("_")) {
        continue;
      }
      if (!NAME.matcher(field.getKey()).matches()) {
        return Optional.empty();
      }
      JsonNode leaf = leaf(field.getValue());
      List<String> steps = steps(field.getKey());
      if (steps.size() > MAX_DEPTH || (leaf != null && !put(root, steps, leaf))) {
        return Optional.empty();
      }
    }
    return Optional.of(root);
  }

  private static @Nullable JsonNode leaf(List<String> values) {
    List<String> said = values.stream().filter(value -> !value.isBlank()).toList();
    if (said.isEmpty()) {
      return null;
    }
    if (said.size() == 1) {
      return JsonNodeFactory.instance.stringNode(said.getFirst());
    }
    ArrayNode several = JsonNodeFactory.instance.arrayNode();
    said.forEach(several::add);
    return several;
  }

  private static List<String> steps(String name) {
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(name);
    while (matcher.find()) {
      steps.add(matcher.group());
    }
    return steps;
  }

  private static boolean put(ObjectNode root, List<String> steps, JsonNode leaf) {
    JsonNode at = root;
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      JsonNode next = last ? leaf : container(steps.get(i + 1));
      JsonNode there = step(at, steps.get(i), next);
      // A place is either a value or a container, and holds one value.
      if (there == null || (last && there != leaf)) {
        return false;
      }
      at = there;
    }
    return true;
  }

  private static JsonNode container(String nextStep) {
    return Character.isDigit(nextStep.charAt(0))
        ? JsonNodeFactory.instance.arrayNode()
        : JsonNodeFactory.instance.objectNode();
  }

  /** What is at a step, put there if nothing was; null when the step does not fit. */
  private static @Nullable JsonNode step(JsonNode at, String step, JsonNode fresh) {
    boolean index = Character.isDigit(step.charAt(0));
    JsonNode there;
    if (at instanceof ArrayNode items && index) {
      int place = Integer.parseInt(step);
      while (items.size() <= place) {
        items.addNull();
      }
      there = items.get(place);
      if (there.isNull()) {
        items.set(place, fresh);
        return fresh;
      }
    } else if (at instanceof ObjectNode object && !index) {
      there = object.get(step);
      if (there == null) {
        object.set(step, fresh);
        return fresh;
      }
    } else {
      return null;
    }
    return there.getNodeType() == fresh.getNodeType() ? there : null;
  }
}
