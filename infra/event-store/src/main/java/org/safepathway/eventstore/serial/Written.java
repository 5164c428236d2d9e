package org.safepathway.eventstore.serial;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.util.TokenBuffer;

/** How values and keys look once they are written: what sets and maps are sorted by. */
final class Written {

  private Written() {}

  static String value(Object value, SerializationContext context) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = context.tokenStreamFactory().createGenerator(context, text)) {
      context.writeValue(json, value);
    }
    return text.toString();
  }

  static String key(Object key, SerializationContext context) {
    try (TokenBuffer json = new TokenBuffer(context, false)) {
      json.writeStartObject();
      context.findKeySerializer(key.getClass(), null).serialize(key, json, context);
      return json.streamWriteContext().currentName();
    }
  }
}
