package org.safepathway.hsds.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The schemas of the standard, from files: nothing is fetched. They declare no dialect, so that it
 * is draft 2020-12; formats are checked.
 */
public final class Standard {

  private static final String WEB = "https://openreferraluk.org/specifications/3.0/";
  private static final String FILES = "/hsds-uk/3.0/";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, with -> with.schemas(Standard::file));

  /**
   * What is wrong with a body, a line for each fault.
   *
   * @param schema the name of the schema, for example {@code service_list}
   */
  public List<String> faults(String schema, JsonNode body) {
    Schema loaded = registry.getSchema(SchemaLocation.of(WEB + "schema/" + schema + ".json"));
    return loaded
        .validate(
            body,
            context ->
                context.executionConfig(
                    config -> config.formatAssertionsEnabled(true).locale(Locale.ENGLISH)))
        .stream()
        .map(Standard::line)
        .distinct()
        .toList();
  }

  private static String line(Error error) {
    return error.getInstanceLocation() + ": " + error.getMessage();
  }

  private static @Nullable String file(String iri) {
    if (!iri.startsWith(WEB)) {
      return null;
    }
    try (InputStream file =
        Standard.class.getResourceAsStream(FILES + iri.substring(WEB.length()))) {
      return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
