package org.safepathway.hsds.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.hsds.importing.Imported.Read;
import org.safepathway.hsds.importing.Imported.Result;
import org.safepathway.hsds.importing.Imported.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * Imports services of HSDS-UK: a page, a list, lines, one service, an organisation or a place with
 * its services. It stores nothing: a registrar looks at what comes out.
 */
public final class Importing {

  /** The longest document that is read; a larger directory comes in pages. */
  public static final int MOST_BYTES = 5_000_000;

  /** The most records of one document. */
  public static final int MOST_RECORDS = 10_000;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final SpeakingOfStatus status;
  private final InstantSource clock;

  /** With the words that speak of status, and a clock. */
  public Importing(SpeakingOfStatus status, InstantSource clock) {
    this.status = status;
    this.clock = clock;
  }

  /**
   * Reads a document, and never more of it than {@link #MOST_BYTES}.
   *
   * @param document UTF-8; it is not closed
   * @param crosswalk what the directory’s own terms and areas mean
   * @param known what is held already
   * @throws IOException if it cannot be read
   */
  public Imported read(InputStream document, Crosswalk crosswalk, Known known) throws IOException {
    byte[] bytes = document.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return new Unreadable(ImportFault.DOCUMENT_TOO_LONG);
    }
    Optional<List<JsonNode>> records = text(bytes).flatMap(Records::of);
    if (records.isEmpty()) {
      return new Unreadable(ImportFault.NOT_JSON);
    }
    if (records.get().isEmpty()) {
      return new Unreadable(ImportFault.NO_SERVICES);
    }
    if (records.get().size() > MOST_RECORDS) {
      return new Unreadable(ImportFault.TOO_MANY_RECORDS);
    }
    return read(records.get(), crosswalk, known);
  }

  private Read read(List<JsonNode> records, Crosswalk crosswalk, Known known) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
    Cycles cycles = new Cycles(records);
    Set<UUID> ids = new HashSet<>();
    List<Result> results = new ArrayList<>();
    for (JsonNode record : records) {
      ServiceReading reading = new ServiceReading(crosswalk, known, cycles, status, today);
      results.add(reading.read(results.size(), record, ids));
    }
    return new Read(results);
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
