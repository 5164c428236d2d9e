package org.safepathway.hsds.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.safepathway.directory.ServiceKind;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.hsds.Meaning;
import org.safepathway.hsds.Terms;
import org.safepathway.hsds.importing.Imported.Read;
import org.safepathway.hsds.importing.Imported.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents to import, and the import as a test runs it: on 26 November 2026. */
final class Documents {

  static final Importing IMPORTING =
      new Importing(
          new SpeakingOfStatus(StatusWords.builtIn()),
          InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z")));

  private static final String SERVICE =
      """
      {"id": "11111111-1111-4111-8111-11111111111%d", "name": "Harbour advice",
       "description": "Somebody who listens.", "status": "active",
       "organization": {"id": "22222222-2222-4222-8222-222222222222", "name": "Harbour Test",
                        "description": "A charity."},
       "service_areas": [{"id": "33333333-3333-4333-8333-333333333333", "name": "Dudley"}],
       "attributes": [{"id": "44444444-4444-4444-8444-444444444444",
                       "taxonomy_term": {"id": "%s", "name": "x", "description": "x"}}]}
      """;

  private Documents() {}

  /** A good service: outreach in Dudley. The number is the last digit of its id. */
  static ObjectNode service(int number) {
    String outreach = Terms.saying(new Meaning.OfKind(ServiceKind.OUTREACH)).id().toString();
    return (ObjectNode) JsonMapper.shared().readTree(SERVICE.formatted(number, outreach));
  }

  static Imported imported(byte[] document, Crosswalk crosswalk) {
    try {
      return IMPORTING.read(new ByteArrayInputStream(document), crosswalk, Known.NOTHING);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Read read(byte[] document, Crosswalk crosswalk) {
    return (Read) imported(document, crosswalk);
  }

  static Read read(JsonNode... services) {
    return read(JsonMapper.shared().writeValueAsBytes(List.of(services)), Crosswalk.NONE);
  }

  static ImportFault unreadable(byte[] document) {
    return ((Unreadable) imported(document, Crosswalk.NONE)).why();
  }

  static ImportFault unreadable(String document) {
    return unreadable(document.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] example(String name) {
    try (InputStream file =
        Documents.class.getResourceAsStream("/hsds-uk/3.0/examples/" + name + ".json")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
