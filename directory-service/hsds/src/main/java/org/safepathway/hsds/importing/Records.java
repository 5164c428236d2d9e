package org.safepathway.hsds.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the services in a document, in each of the forms that the standard publishes them in. */
final class Records {

  private static final int DEEPEST = 32;
  private static final int LONGEST_TEXT = 200_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(64)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private Records() {}

  /**
   * The records.
   *
   * @return empty if it is no JSON, else one node for each; a missing one for a line that is none
   */
  static Optional<List<JsonNode>> of(String text) {
    JsonNode whole = read(text);
    if (whole != null) {
      return Optional.of(services(whole));
    }
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    boolean objects = lines.stream().allMatch(line -> line.startsWith("{"));
    if (lines.size() < 2 || !objects) {
      return Optional.empty();
    }
    List<JsonNode> records = new ArrayList<>();
    for (String line : lines) {
      JsonNode node = read(line);
      records.add(node == null ? MissingNode.getInstance() : unwrapped(node));
    }
    // Lines of which none is JSON are another kind of text.
    return records.stream().allMatch(JsonNode::isMissingNode)
        ? Optional.empty()
        : Optional.of(records);
  }

  private static @Nullable JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException malformed) {
      return null;
    }
  }

  private static List<JsonNode> services(JsonNode whole) {
    List<JsonNode> records = new ArrayList<>();
    if (whole.isArray()) {
      whole.forEach(one -> add(one, records));
    } else if (whole.path("contents").isArray()) {
      whole.path("contents").forEach(one -> add(one, records));
    } else if (whole.path("service").isObject()
        || whole.path("services").isArray()
        || whole.has("status")) {
      add(whole, records);
    }
    return records;
  }

  /** An organisation has its services within it, and they do not name it again. */
  private static void add(JsonNode one, List<JsonNode> records) {
    if (!one.path("services").isArray()) {
      records.add(unwrapped(one));
      return;
    }
    ObjectNode organization = ((ObjectNode) one).deepCopy();
    organization.remove("services");
    for (JsonNode service : one.path("services")) {
      if (records.size() > Importing.MOST_RECORDS) {
        // More are not looked at: the document is refused as a whole.
        return;
      }
      if (service.isObject() && !service.has("organization")) {
        records.add(((ObjectNode) service).deepCopy().set("organization", organization));
      } else {
        records.add(service);
      }
    }
  }

  /** A service at a location has its service within it. */
  private static JsonNode unwrapped(JsonNode one) {
    return one.path("service").isObject() ? one.path("service") : one;
  }
}
