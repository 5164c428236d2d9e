package org.safepathway.eventstore.serial;

import java.io.StringWriter;
import java.util.ArrayList;
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
    List<Element> elements = new ArrayList<>(set.size());
    for (Object value : set) {
      elements.add(new Element(written(value, context), value));
    }
    elements.sort(Comparator.comparing(Element::written));
    return elements;
  }

  private static String written(Object value, SerializationContext context) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = context.tokenStreamFactory().createGenerator(context, text)) {
      context.writeValue(json, value);
    }
    return text.toString();
  }
}
