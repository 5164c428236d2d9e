package org.safepathway.desk.decoding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Refusal.FieldFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** One walk over one tree. A null value from a method means that it found a fault. */
final class Reading {

  private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Set<String> DAY_PARTS = Set.of("day", "month", "year");

  private final Constraints constraints;
  private final boolean form;
  private final Faults faults = new Faults();

  Reading(Constraints constraints, boolean form) {
    this.constraints = constraints;
    this.form = form;
  }

  List<FieldFault> faults() {
    return faults.found();
  }

  @Nullable Object record(Shape.Fields shape, ObjectNode node, String path) {
    int before = faults.count();
    @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Field field = shape.fields().get(i);
      values[i] = field(shape.type(), field, node.path(field.name()), path);
    }
    unknown(shape, node, path);
    if (faults.count() > before) {
      return null;
    }
    Object made = construct(shape.constructor(), values);
    if (made == null) {
      faults.add(path, FaultCode.NOT_VALID);
      return null;
    }
    constraints.whole(made, path, faults);
    return made;
  }

  private @Nullable Object field(Class<?> owner, Shape.Field field, JsonNode node, String path) {
    String place = path.isEmpty() ? field.name() : path + "." + field.name();
    int before = faults.count();
    Object value = optional(field, node, place);
    if (value != null && faults.count() == before) {
      constraints.field(owner, field.name(), value, path, faults);
    }
    return value;
  }

  private @Nullable Object optional(Shape.Field field, JsonNode node, String path) {
    if (!Decoder.absent(node)) {
      return value(field.shape(), node, path);
    }
    if (field.nullable()) {
      return null;
    }
    return switch (field.shape()) {
      case Shape.Many(var item, var set, var max) -> set ? Set.of() : List.of();
      // So that each of its fields is named, not only the whole.
      case Shape.Fields fields -> record(fields, JsonNodeFactory.instance.objectNode(), path);
      default -> fault(path, FaultCode.REQUIRED);
    };
  }

  private @Nullable Object value(Shape shape, JsonNode node, String path) {
    return switch (shape) {
      case Shape.Text text -> text(text, node, path);
      case Shape.Whole whole -> whole(whole, node, path);
      case Shape.Truth() -> truth(node, path);
      case Shape.Day() -> day(node, path);
      case Shape.Time time -> time(time, node, path);
      case Shape.Choice choice -> choice(choice, node, path);
      case Shape.Wrapped wrapped -> wrapped(wrapped, node, path);
      case Shape.Many many -> many(many, node, path);
      case Shape.Fields fields ->
          node instanceof ObjectNode object
              ? record(fields, object, path)
              : fault(path, FaultCode.WRONG_TYPE);
    };
  }

  private @Nullable String text(Shape.Text shape, JsonNode node, String path) {
    String text = plain(node, path);
    if (text == null) {
      return null;
    }
    if (PlainText.hasControls(text, shape.multiLine())) {
      return fault(path, FaultCode.CONTROL_CHARACTERS);
    }
    return text.length() > shape.max() ? fault(path, FaultCode.TOO_LONG) : text;
  }

  private @Nullable Object whole(Shape.Whole shape, JsonNode node, String path) {
    String digits = form ? plain(node, path) : node.isIntegralNumber() ? node.asString() : null;
    if (digits == null || !WHOLE.matcher(digits).matches()) {
      return faultOnce(path, form && digits == null, FaultCode.WRONG_TYPE);
    }
    long number = Long.parseLong(digits);
    if (shape.wide()) {
      return number;
    }
    return number == (int) number
        ? Integer.valueOf((int) number)
        : fault(path, number > 0 ? FaultCode.TOO_LARGE : FaultCode.TOO_SMALL);
  }

  private @Nullable Boolean truth(JsonNode node, String path) {
    if (!form) {
      return node.isBoolean()
          ? Boolean.valueOf(node.booleanValue())
          : fault(path, FaultCode.WRONG_TYPE);
    }
    String word = plain(node, path);
    return switch (word) {
      case null -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> fault(path, FaultCode.UNKNOWN_CHOICE);
    };
  }

  private @Nullable LocalDate day(JsonNode node, String path) {
    if (form && node instanceof ObjectNode parts) {
      return dayOfParts(parts, path);
    }
    String text = plain(node, path);
    if (text == null) {
      return null;
    }
    try {
      return DAY.matcher(text).matches()
          ? LocalDate.parse(text)
          : fault(path, FaultCode.NOT_A_DATE);
    } catch (DateTimeException noSuchDay) {
      return fault(path, FaultCode.NOT_A_DATE);
    }
  }

  private @Nullable LocalDate dayOfParts(ObjectNode parts, String path) {
    int[] numbers = new int[3];
    List<String> order = List.of("year", "month", "day");
    for (int i = 0; i < numbers.length; i++) {
      JsonNode part = parts.path(order.get(i));
      String digits = part.isString() ? PlainText.tidy(part.stringValue()) : "";
      if (!digits.matches(i == 0 ? "\\d{4}" : "\\d{1,2}")) {
        return fault(path, FaultCode.NOT_A_DATE);
      }
      numbers[i] = Integer.parseInt(digits);
    }
    if (!DAY_PARTS.containsAll(parts.propertyNames())) {
      return fault(path, FaultCode.UNKNOWN_FIELD);
    }
    try {
      return LocalDate.of(numbers[0], numbers[1], numbers[2]);
    } catch (DateTimeException noSuchDay) {
      return fault(path, FaultCode.NOT_A_DATE);
    }
  }

  private @Nullable Object time(Shape.Time shape, JsonNode node, String path) {
    String text = plain(node, path);
    if (text == null) {
      return null;
    }
    try {
      return shape.parser().apply(text);
    } catch (DateTimeException noSuchTime) {
      return fault(path, FaultCode.NOT_A_TIME);
    }
  }

  private @Nullable Object choice(Shape.Choice shape, JsonNode node, String path) {
    String name = plain(node, path);
    if (name == null) {
      return null;
    }
    Object constant = shape.constants().get(name);
    return constant == null ? fault(path, FaultCode.UNKNOWN_CHOICE) : constant;
  }

  private @Nullable Object wrapped(Shape.Wrapped shape, JsonNode node, String path) {
    Object inner = value(shape.inner(), node, path);
    if (inner == null) {
      return null;
    }
    Object made = construct(shape.constructor(), new @Nullable Object[] {inner});
    return made == null ? fault(path, FaultCode.WRONG_FORMAT) : made;
  }

  private @Nullable Object many(Shape.Many shape, JsonNode node, String path) {
    JsonNode items = form && !node.isArray() ? only(node) : node;
    if (!(items instanceof ArrayNode array)) {
      return fault(path, FaultCode.WRONG_TYPE);
    }
    if (array.size() > shape.max()) {
      return fault(path, FaultCode.TOO_MANY);
    }
    int before = faults.count();
    List<Object> values = new ArrayList<>();
    Set<Object> different = new LinkedHashSet<>();
    for (int i = 0; i < array.size(); i++) {
      String place = path + "[" + i + "]";
      if (Decoder.absent(array.get(i))) {
        // A form may leave a row empty; its other rows keep their places.
        if (!form) {
          faults.add(place, FaultCode.REQUIRED);
        }
        continue;
      }
      Object value = value(shape.item(), array.get(i), place);
      if (value != null && !different.add(value) && shape.set()) {
        faults.add(place, FaultCode.DUPLICATE);
      }
      if (value != null) {
        values.add(value);
      }
    }
    if (faults.count() > before) {
      return null;
    }
    return shape.set() ? Collections.unmodifiableSet(different) : List.copyOf(values);
  }

  /** A form's single value where several may be. */
  private static JsonNode only(JsonNode node) {
    return node.isString()
        ? JsonNodeFactory.instance.arrayNode().add(node)
        : MissingNode.getInstance();
  }

  private void unknown(Shape.Fields shape, ObjectNode node, String path) {
    Set<String> known = new LinkedHashSet<>();
    shape.fields().forEach(field -> known.add(field.name()));
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        boolean named = FIELD_NAME.matcher(name).matches();
        String place = !named ? path : path.isEmpty() ? name : path + "." + name;
        faults.add(place, FaultCode.UNKNOWN_FIELD);
      }
    }
  }

  /** The node's text without blanks around it; a fault when it is no text. */
  private @Nullable String plain(JsonNode node, String path) {
    return node.isString() ? PlainText.tidy(node.stringValue()) : fault(path, FaultCode.WRONG_TYPE);
  }

  private static @Nullable Object construct(Constructor<?> constructor, @Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof IllegalArgumentException) {
        return null;
      }
      throw new IllegalStateException(
          "a record’s constructor broke: " + constructor.getDeclaringClass(), thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          "a record cannot be made: " + constructor.getDeclaringClass(), impossible);
    }
  }

  private <N> @Nullable N faultOnce(String path, boolean already, String code) {
    return already ? null : fault(path, code);
  }

  private <N> @Nullable N fault(String path, String code) {
    faults.add(path, code);
    return null;
  }
}
