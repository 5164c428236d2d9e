package org.safepathway.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.Set;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.VictimId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact as it lies inside its envelope: canonical JSON with the fact's type, class, victim and id,
 * so that it cannot pass for another. Equal facts give equal bytes.
 */
final class FactJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addModule(
              new SimpleModule("canonical").addSerializer(Set.class, new SortedSetSerializer()))
          .build();

  private FactJson() {}

  /** The content alone, for checks of its texts. */
  static JsonNode tree(Fact fact) {
    return MAPPER.valueToTree(fact);
  }

  static byte[] write(Fact fact, VictimId victim, FactId id) {
    FactType type = FactType.of(fact);
    ObjectNode inner = MAPPER.createObjectNode();
    inner.put("type", type.label());
    inner.put("class", type.factClass().name());
    inner.put("victim", victim.value());
    inner.put("fact", id.value());
    inner.set("content", tree(fact));
    return MAPPER.writeValueAsBytes(inner);
  }

  /**
   * Reads a fact back.
   *
   * @throws IllegalArgumentException if it is another one than its header says, or no fact; the
   *     message tells nothing of it
   */
  static Fact read(byte[] json, FactClass factClass, VictimId victim, FactId id) {
    try {
      JsonNode inner = MAPPER.readTree(json);
      FactType type = FactType.labelled(inner.path("type").asString());
      boolean same =
          type.factClass() == factClass
              && inner.path("class").asString().equals(factClass.name())
              && inner.path("victim").asString().equals(victim.value())
              && inner.path("fact").asString().equals(id.value());
      if (!same) {
        throw new IllegalArgumentException("not the fact that its header says");
      }
      return MAPPER.treeToValue(inner.path("content"), type.record());
    } catch (JacksonException e) {
      // Without the cause: Jackson's messages quote what they read.
      throw new IllegalArgumentException("not a fact");
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class SortedSetSerializer extends ValueSerializer<Set> {

    @Override
    public void serialize(Set set, JsonGenerator generator, SerializationContext context) {
      generator.writeStartArray();
      for (Object element : ((Set<?>) set).stream().sorted(BY_TEXT).toList()) {
        context.writeValue(generator, element);
      }
      generator.writeEndArray();
    }

    private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);
  }
}
