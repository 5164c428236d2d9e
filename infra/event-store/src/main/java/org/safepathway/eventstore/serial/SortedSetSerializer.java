package org.safepathway.eventstore.serial;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a set in the order of its elements' JSON, so that equal sets give equal bytes whatever
 * their implementation and the run's hash seed.
 */
final class SortedSetSerializer extends StdSerializer<Set<?>> {

  private record Element(String written, Object value) {}

  SortedSetSerializer() {
    super(Set.class, false);
  }

  @Override
  public boolean isEmpty(SerializationContext context, Set<?> set) {
    return set.isEmpty();
  }

  @Override
  public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
    json.writeStartArray(set, set.size());
    for (Element element : sorted(set, context)) {
      context.writeValue(json, element.value());
    }
    json.writeEndArray();
  }

  private static List<Element> sorted(Set<?> set, SerializationContext context) {
    return set.stream()
        .map(value -> new Element(Written.value(value, context), (Object) value))
        .sorted(Comparator.comparing(Element::written))
        .toList();
  }
}
