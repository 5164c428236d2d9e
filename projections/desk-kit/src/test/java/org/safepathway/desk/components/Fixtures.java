package org.safepathway.desk.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GOV.UK Frontend itself renders, from the package that the build installed. */
final class Fixtures {

  private static final Path COMPONENTS =
      Path.of("node_modules", "govuk-frontend", "dist", "govuk", "components");

  private Fixtures() {}

  static Element of(String component, String name) {
    try {
      String json = Files.readString(COMPONENTS.resolve(component).resolve("fixtures.json"));
      for (JsonNode fixture : JsonMapper.shared().readTree(json).path("fixtures")) {
        if (fixture.path("name").asString().equals(name)) {
          return Jsoup.parseBodyFragment(fixture.path("html").asString()).body();
        }
      }
      throw new IllegalArgumentException("no fixture " + name + " of " + component);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
