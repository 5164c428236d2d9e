package org.safepathway.eventstore.serial;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a map in the order of its keys as written. Jackson's own setting orders comparable keys
 * only and silently leaves the others, such as our ids, as they come.
 */
final class SortedMapSerializer extends StdSerializer<Map<?, ?>> {

  SortedMapSerializer() {
    super(Map.class, false);
  }

  @Override
  public boolean isEmpty(SerializationContext context, Map<?, ?> map) {
    return map.isEmpty();
  }

  @Override
  public void serialize(Map<?, ?> map, JsonGenerator json, SerializationContext context) {
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(Written.key(key, context), value));
    json.writeStartObject(map, map.size());
    sorted.forEach(
        (name, value) -> {
          json.writeName(name);
          context.writeValue(json, value);
        });
    json.writeEndObject();
  }
}
