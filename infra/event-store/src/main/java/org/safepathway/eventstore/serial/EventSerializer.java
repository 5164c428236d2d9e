package org.safepathway.eventstore.serial;

import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Builds Axon's Jackson serializer as the whole project uses it: times as ISO 8601 text, properties
 * by name, sets and maps by the JSON of their elements and keys, the revision from {@link
 * org.safepathway.kernel.EventVersion}. Types named within JSON are accepted from Axon and from
 * this project only.
 */
public final class EventSerializer {

  private EventSerializer() {}

  /**
   * For events, snapshots and tokens. A property that the type does not know is skipped, so that an
   * older program can read what a newer one stored.
   */
  public static Jackson3Serializer forEvents() {
    return serializer(false);
  }

  /** For commands, queries and their answers. A property that the type does not know is refused. */
  public static Jackson3Serializer forMessages() {
    return serializer(true);
  }

  private static Jackson3Serializer serializer(boolean strict) {
    return Jackson3Serializer.builder()
        .revisionResolver(new EventVersionResolver())
        .jsonMapperBuilderCustomizer(mapper -> configure(mapper, strict))
        .build();
  }

  private static void configure(JsonMapper.Builder mapper, boolean strict) {
    mapper
        .polymorphicTypeValidator(
            BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("org.safepathway.")
                .build())
        .addModule(
            new SimpleModule("sorted")
                .addSerializer(new SortedSetSerializer())
                .addSerializer(new SortedMapSerializer()))
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict);
  }
}
