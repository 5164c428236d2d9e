package org.safepathway.hsds.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safepathway.hsds.PublicId;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one JSON object and notes what is wrong with them. */
final class Fields {

  private final JsonNode node;
  private final String path;
  private final List<Fault> faults;

  Fields(JsonNode node, String path, List<Fault> faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  /** A text of at most so many characters; null if it is not there, or not good. */
  @Nullable String text(String name, int most) {
    JsonNode value = node.path(name);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isString()) {
      fault(name, ImportFault.WRONG_TYPE);
      return null;
    }
    String text = PlainText.tidy(value.asString());
    Optional<ImportFault> wrong = PlainText.fault(text, most);
    wrong.ifPresent(code -> fault(name, code));
    return wrong.isPresent() || text.isEmpty() ? null : text;
  }

  /** A text that must be there; empty if it is not. */
  String required(String name, int most) {
    int before = faults.size();
    String text = text(name, most);
    if (text == null && faults.size() == before) {
      fault(name, ImportFault.MISSING);
    }
    return text == null ? "" : text;
  }

  @Nullable UUID id(String name) {
    String text = text(name, 64);
    if (text == null) {
      return null;
    }
    Optional<UUID> id = PublicId.read(text);
    if (id.isEmpty()) {
      fault(name, ImportFault.NOT_A_UUID);
    }
    return id.orElse(null);
  }

  @Nullable Integer age(String name) {
    JsonNode value = node.path(name);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isNumber()) {
      fault(name, ImportFault.WRONG_TYPE);
      return null;
    }
    double age = value.asDouble();
    if (age != Math.rint(age) || age < 0 || age > 120) {
      fault(name, ImportFault.AGES_OUT_OF_RANGE);
      return null;
    }
    return (int) age;
  }

  /** A day; a time of day after it makes no difference. */
  @Nullable LocalDate day(String name) {
    String text = text(name, 64);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text.replaceFirst("T.*", ""));
    } catch (DateTimeException malformed) {
      fault(name, ImportFault.NOT_A_DATE);
      return null;
    }
  }

  /** Notes a period that ends before it begins. */
  void period(String from, String until) {
    LocalDate begins = day(from);
    LocalDate ends = day(until);
    if (begins != null && ends != null && ends.isBefore(begins)) {
      fault(until, ImportFault.ENDS_BEFORE_IT_BEGINS);
    }
  }

  /** The objects of a list; none if it is not there. */
  List<Fields> list(String name) {
    JsonNode value = node.path(name);
    List<Fields> items = new ArrayList<>();
    if (isAbsent(value)) {
      return items;
    }
    if (!value.isArray()) {
      fault(name, ImportFault.WRONG_TYPE);
      return items;
    }
    for (int i = 0; i < value.size(); i++) {
      if (value.get(i).isObject()) {
        items.add(new Fields(value.get(i), path(name + "[" + i + "]"), faults));
      } else {
        fault(name + "[" + i + "]", ImportFault.WRONG_TYPE);
      }
    }
    return items;
  }

  /** The object in a field, or empty if it is not there. */
  Optional<Fields> object(String name) {
    JsonNode value = node.path(name);
    if (isAbsent(value)) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      fault(name, ImportFault.WRONG_TYPE);
      return Optional.empty();
    }
    return Optional.of(new Fields(value, path(name), faults));
  }

  /** The names of the fields that are there and say something. */
  List<String> names() {
    return node.properties().stream()
        .filter(field -> !isAbsent(field.getValue()) && !isEmptyList(field.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  void fault(String name, ImportFault code) {
    faults.add(new Fault(path(name), code));
  }

  private String path(String name) {
    return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static boolean isEmptyList(JsonNode value) {
    return value.isArray() && value.isEmpty();
  }
}
