package org.safepathway.firewall.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safepathway.firewall.look.Normal;

/** What one side has on disk: its log, the databases of low audiences, its log file. */
final class Stored {

  /** The file of the event log. */
  static final String LOG = "events.db";

  /** The column of a row that has it. */
  private static final int PAYLOAD_TYPE = 3;

  /** Two types that a referrer cannot tell apart. */
  private static final Set<String> COULD_NOT_BE_MET =
      Set.of("ReferralDeclined", "ReferralReturned");

  /** Types in which a fine reason, or whether he is linked to the police, stands as a word. */
  private static final Set<String> FINE =
      Set.of(
          "ReferralSent", "FactsRecorded", "ReferralTriaged", "ReferralClosed", "ContactAttempted");

  /**
   * What is there or not by how urgent the service found her and whether it reached her; by how
   * many notes it has to open, since a decline has one and a return none; and by whether she waits
   * where in the other history she is accepted, which she is after that.
   */
  private static final Set<String> HANGING_ON_FINE =
      Set.of("ContactOverdue", "FactsOpened", "ReferralAccepted", "ReferralPutOnWaitingList");

  /** Who says that a write failed, and that a listener gave up and goes on again. */
  private static final List<String> OF_LISTENERS =
      List.of(
          "\"logger\":\"org.safepathway.eventstore.GroupWriter\"",
          "\"logger\":\"org.axonframework.eventhandling.pooled.Coordinator\"",
          "\"logger\":\"org.axonframework.eventhandling.pooled.WorkPackage\"");

  private final Path data;

  Stored(Path data) {
    this.data = data;
  }

  /** The last position of the event log, 0 if there is none. */
  long position() {
    return Long.parseLong(rows(LOG, "SELECT coalesce(max(position), 0) FROM event").getFirst());
  }

  /** The log after a position: streams, types, lengths and order; never what is sealed. */
  List<String> events(long after) {
    return rows(
        LOG,
        "SELECT stream, sequence, type, payload_type, revision, length(payload),"
            + " length(metadata) FROM event WHERE position > "
            + after
            + " ORDER BY position");
  }

  /**
   * The log where fine reasons differ, as what is equal then. Left out is which of two types could
   * not be told apart, how long a word is, what is overdue by how urgent the service found her, and
   * openings, so the numbers within a stream, too.
   */
  static List<String> withoutFineReasons(List<String> events) {
    return events.stream()
        .filter(event -> !HANGING_ON_FINE.contains(typeOf(event)))
        .map(Stored::withoutFineReason)
        .toList();
  }

  private static String withoutFineReason(String event) {
    String[] columns = event.split("\\|", -1);
    columns[1] = "";
    String type = typeOf(event);
    if (COULD_NOT_BE_MET.contains(type)) {
      return columns[0] + "|could not be met";
    }
    return FINE.contains(type) ? columns[0] + "|" + type : String.join("|", columns);
  }

  /** The simple name of a row’s type of event. */
  static String typeOf(String event) {
    String type = event.split("\\|", -1)[PAYLOAD_TYPE];
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The size of the log’s file of lines, to read on from. */
  long logged() {
    try {
      return Files.size(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lines that requests and commands left in the log file since then, sorted.
   *
   * @param wasShut whether the log took nothing for a while: who else wanted to write to it just
   *     then is by the wall clock, and so is what the listeners say of that
   */
  List<String> lines(long from, boolean wasShut) {
    try (var channel = Files.newByteChannel(logFile())) {
      channel.position(from);
      byte[] bytes = new byte[(int) (channel.size() - from)];
      java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // Until the end as it was.
      }
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !(wasShut && OF_LISTENERS.stream().anyMatch(line::contains)))
          .map(Normal::ofLog)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile() {
    return data.resolve("logs").resolve("safe-pathway.json");
  }

  /** Every row of every table of every database that a low organisation holds. */
  List<String> lowDatabases() {
    List<String> all = new ArrayList<>();
    for (String file : files("projections/police")) {
      if (file.contains("/org_")) {
        for (String table :
            rows(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
          // Its key for cursors is random, and that there is one stays.
          String columns =
              table.equals("meta")
                  ? "name, CASE name WHEN 'cursor-key' THEN length(value) ELSE hex(value) END"
                  : "*";
          rows(file, "SELECT " + columns + " FROM \"" + table + "\" ORDER BY 1")
              .forEach(row -> all.add(table + ": " + row));
        }
      }
    }
    // Of requests for what is held, those to the police; how often their staff looked at guidance.
    // The number of an entry counts everybody’s and leaves the inside nowhere; their order stays.
    rows(
            "requests.db",
            "SELECT request, number, asker, received_on, answer, at, person FROM received_request"
                + " WHERE organisation = 'force' ORDER BY entry")
        .forEach(row -> all.add("request: " + row));
    rows("awareness.db", "SELECT * FROM counted ORDER BY 1, 2, 3, 4")
        .forEach(row -> all.add("counted: " + row));
    // Needs that nobody took are inside; what high acts leave in them a consortium could see.
    rows("demand.db", "SELECT stream, sequence, CAST(payload AS TEXT) FROM event ORDER BY position")
        .forEach(row -> all.add("demand: " + row));
    return all;
  }

  /** The file of what the police’s organisation may see. */
  String policeDatabase() {
    return files("projections/police").stream()
        .filter(file -> file.contains("/org_"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> files(String folder) {
    try (Stream<Path> found = Files.list(data.resolve(folder))) {
      return found
          .map(path -> data.relativize(path).toString())
          .filter(name -> name.endsWith(".db"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> rows(String file, String sql) {
    String url = "jdbc:sqlite:file:" + data.resolve(file) + "?mode=ro";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData shape = result.getMetaData();
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= shape.getColumnCount(); column++) {
          row.append(column == 1 ? "" : "|").append(result.getString(column));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }
}
