package org.safepathway.standalone.sizing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many bytes a stored event has. Its shape is that of its golden file; what stands there in
 * place of an envelope, a fingerprint, a name or a request is filled up to the length that the real
 * one has.
 */
final class GoldenSizes {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String GOLDEN = "service/src/test/resources/golden";

  /** Lengths in a running system: digests are exact, names and requests those of the demo. */
  private static final Map<String, Integer> LENGTHS =
      Map.of(
          "fingerprint", 43,
          "request", 40,
          "person", 16,
          "organisation", 12,
          "recordedBy", 12,
          "offer", 22,
          "from", 12,
          "to", 12);

  private final Path root;
  private final int envelope;
  private final int noteEnvelope;

  GoldenSizes(Path root, int envelope, int noteEnvelope) {
    this.root = root;
    this.envelope = envelope;
    this.noteEnvelope = noteEnvelope;
  }

  /**
   * The size of an event.
   *
   * @param said {@code golden ConsentGiven-v2}, with {@code facts=4} for how many facts it has and
   *     {@code status=no} for none
   */
  int bytes(String said) {
    String[] words = said.split(" ", -1);
    ObjectNode event = (ObjectNode) JSON.readTree(read(words[1] + ".json"));
    for (String word : List.of(words).subList(2, words.length)) {
      if (word.startsWith("facts=")) {
        repeat(event.withArray("facts"), Integer.parseInt(word.substring("facts=".length())));
      } else if (word.equals("status=no")) {
        event.putNull("status");
      }
    }
    fill(event);
    return event.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  /** The bytes that one sealed fact takes in a document. */
  int heldFact(boolean note) {
    ObjectNode sealed = (ObjectNode) JSON.readTree(read("NoteAdded-v1.json")).get("note");
    sealed.put("factClass", note ? "CASE_NOTE" : "SAFE_CONTACT");
    fill(sealed);
    ObjectNode held = JSON.createObjectNode();
    held.put("recordedAt", "2026-03-02T10:00:00.123456Z");
    held.set("sealed", sealed);
    held.putNull("supersededBy");
    return held.toString().length() + 1;
  }

  private String read(String file) {
    try {
      return Files.readString(
          Stream.of("consent-service", "referral-service")
              .map(service -> root.resolve(service).resolve(GOLDEN).resolve(file))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no golden file: " + file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void repeat(ArrayNode facts, int times) {
    JsonNode first = facts.get(0);
    facts.removeAll();
    for (int i = 0; i < times; i++) {
      facts.add(first.deepCopy());
    }
  }

  private void fill(JsonNode node) {
    node.forEach(this::fill);
    if (node instanceof ObjectNode object) {
      LENGTHS.forEach(
          (name, length) -> {
            if (object.path(name).isString()) {
              object.put(name, "x".repeat(length));
            }
          });
      if (object.has("envelope")) {
        boolean note = object.path("factClass").asString("").equals("CASE_NOTE");
        object.put("envelope", "x".repeat(note ? noteEnvelope : envelope));
      }
    }
  }
}
