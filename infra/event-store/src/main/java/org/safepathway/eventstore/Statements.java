package org.safepathway.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One connection with its statements, each prepared once. For one thread at a time. */
final class Statements implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** The statement for this text; the caller closes its results, never the statement. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  void execute(String sql) throws SQLException {
    prepare(sql).execute();
  }

  /** Closes the connection and, with it, its statements. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
