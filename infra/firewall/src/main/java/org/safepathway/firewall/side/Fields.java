package org.safepathway.firewall.side;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON body as the fields of the form that asks the same. */
final class Fields {

  private Fields() {}

  /**
   * Encoded.
   *
   * @param key the request’s id, which a form has in a field
   */
  static String of(@Nullable String body, @Nullable String key) {
    List<String> fields = new ArrayList<>();
    if (key != null) {
      fields.add(field("_request", key));
    }
    if (body != null && !body.isEmpty()) {
      add(fields, "", JsonMapper.shared().readTree(body));
    }
    return String.join("&", fields);
  }

  private static void add(List<String> fields, String name, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        add(fields, name.isEmpty() ? each.getKey() : name + "." + each.getKey(), each.getValue());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        boolean record = node.get(i).isObject();
        add(fields, record ? "%s[%d]".formatted(name, i) : name, node.get(i));
      }
    } else if (!node.isNull()) {
      fields.add(field(name, node.asString()));
    }
  }

  private static String field(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
