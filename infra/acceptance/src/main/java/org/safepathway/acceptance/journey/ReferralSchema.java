package org.safepathway.acceptance.journey;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of a referral file ({@code journey/referral.schema.json}). */
final class ReferralSchema {

  private static final String TEXT = Referral.resource("/journey/referral.schema.json");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  private ReferralSchema() {}

  /** The schema itself. */
  static JsonNode document() {
    return JsonMapper.shared().readTree(TEXT);
  }

  /** What is wrong with a referral, a line for each fault that names its field; empty if good. */
  static List<String> faults(String text) {
    try {
      if (!JsonMapper.shared().readTree(text).isObject()) {
        return List.of("the referral is not a JSON object");
      }
    } catch (JacksonException notJson) {
      return List.of("the referral is not JSON");
    }
    return SCHEMA
        .validate(
            text,
            InputFormat.JSON,
            context ->
                context.executionConfig(
                    config -> config.formatAssertionsEnabled(true).locale(Locale.ENGLISH)))
        .stream()
        .map(ReferralSchema::line)
        .distinct()
        .sorted()
        .toList();
  }

  private static String line(Error error) {
    String where = error.getInstanceLocation().toString().replaceFirst("^/", "").replace('/', '.');
    String property = error.getProperty();
    String field = property == null ? where : where.isEmpty() ? property : where + "." + property;
    return "%s: %s".formatted(field.isEmpty() ? "the referral" : field, error.getMessage());
  }
}
