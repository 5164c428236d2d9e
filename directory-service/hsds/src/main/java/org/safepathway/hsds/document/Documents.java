package org.safepathway.hsds.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents as JSON: names in snake case, nothing that has no value. */
public final class Documents {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              all ->
                  all.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                      .withContentInclusion(JsonInclude.Include.NON_NULL))
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private Documents() {}

  /** The document as UTF-8. */
  public static byte[] bytes(Object document) {
    return JSON.writeValueAsBytes(document);
  }
}
