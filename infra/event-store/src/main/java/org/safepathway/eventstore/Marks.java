package org.safepathway.eventstore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Numbers by name that belong to one log and go back with it when an older copy of it is restored:
 * how far what lies apart from it has been taken in. They stand among the positions, under names
 * that no processor has and without an owner, so that nobody has to wait for a claim at the start.
 */
public final class Marks {

  private static final String PREFIX = "mark/";

  private static final String QUERY = "SELECT token FROM token WHERE processor = ? AND segment = 0";

  private static final String SET =
      "INSERT INTO token (processor, segment, token_type, token, owner, claimed_at)"
          + " VALUES (?, 0, 'mark', ?, NULL, 0)"
          + " ON CONFLICT (processor, segment) DO UPDATE SET token = excluded.token";

  private final GroupWriter writer;
  private final Readers readers;

  Marks(GroupWriter writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  /** The number of this name, 0 unless set. */
  public int get(String name) {
    return readers.read(
        statements -> {
          PreparedStatement query = statements.prepare(QUERY);
          query.setString(1, PREFIX + name);
          try (ResultSet row = query.executeQuery()) {
            return row.next() ? Integer.parseInt(new String(row.getBytes(1), US_ASCII)) : 0;
          }
        });
  }

  /**
   * Sets it; durable on return.
   *
   * @throws IllegalStateException if it cannot be written
   */
  public void set(String name, int number) {
    try {
      var unused =
          writer.write(
              GroupWriter.Kind.OTHER,
              statements -> {
                PreparedStatement set = statements.prepare(SET);
                set.setString(1, PREFIX + name);
                set.setBytes(2, Integer.toString(number).getBytes(US_ASCII));
                return set.executeUpdate();
              });
    } catch (SQLException e) {
      throw new IllegalStateException("a mark cannot be written", e);
    }
  }
}
