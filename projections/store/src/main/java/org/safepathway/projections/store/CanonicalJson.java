package org.safepathway.projections.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is equal text whenever it is equal data: sorted keys, no spaces. */
public final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private CanonicalJson() {}

  /** The mapper with which projectors write documents and desks read them. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The line of a canonical dump for one document; adapters share it. */
  public static String line(
      String collection, String id, Map<String, ? extends List<?>> keys, String body) {
    Map<String, Object> line = new TreeMap<>();
    line.put("collection", collection);
    line.put("id", id);
    line.put("keys", keys);
    line.put("body", sorted(MAPPER.readTree(body)));
    return MAPPER.writeValueAsString(line);
  }

  private static @Nullable Object sorted(JsonNode node) {
    if (node.isObject()) {
      // Sorted by the mapper when written.
      Map<String, @Nullable Object> entries = new LinkedHashMap<>();
      node.forEachEntry((name, value) -> entries.put(name, sorted(value)));
      return entries;
    }
    if (node.isArray()) {
      return node.valueStream().map(CanonicalJson::sorted).toList();
    }
    return node.isNull() ? null : node;
  }
}
