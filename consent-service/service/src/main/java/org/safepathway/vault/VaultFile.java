package org.safepathway.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite file of the key store: as durable as the events, and without a trace of what was
 * deleted. A second process may have it open too, as when master keys are rotated: a transaction
 * takes the file's write lock at its begin, and everybody else waits. Safe for use by many threads,
 * one after the other.
 */
final class VaultFile implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int PAUSE_MILLIS = 5;

  private static final String[] SCHEMA = {
    """
    CREATE TABLE IF NOT EXISTS wrapped_keys (
      victim TEXT NOT NULL,
      class TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      scope TEXT NOT NULL,
      holder TEXT NOT NULL,
      held_since INTEGER NOT NULL, -- microseconds since 1970
      wrapped BLOB NOT NULL,
      PRIMARY KEY (victim, class, recorded_by, scope, holder)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE IF NOT EXISTS erasures (victim TEXT PRIMARY KEY) WITHOUT ROWID",
    FaceTable.DDL,
  };

  private final Connection connection;

  /** Work on the file. */
  interface Work<T> {
    T run() throws SQLException;
  }

  /** Reads a row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Opens it, made if missing.
   *
   * @throws IllegalStateException if it cannot be opened
   */
  VaultFile(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(PATIENCE_MILLIS);
    try {
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (Statement statement = connection.createStatement()) {
        // Deleted keys are overwritten, not only unlinked.
        statement.execute("PRAGMA secure_delete = ON");
        for (String ddl : SCHEMA) {
          statement.execute(ddl);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the key store cannot be opened", e);
    }
  }

  /** Runs reads. */
  synchronized <T> T run(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new IllegalStateException("the key store failed", e);
    }
  }

  /** Runs reads and writes, all or none of them. */
  synchronized <T> T inTransaction(Work<T> work) {
    return run(
        () -> {
          connection.setAutoCommit(false);
          try {
            T result = work.run();
            connection.commit();
            return result;
          } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
          } finally {
            connection.setAutoCommit(true);
          }
        });
  }

  /** How many rows were changed. */
  int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** The first row, or null if there is none. */
  <T> @Nullable T first(Row<T> row, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? row.read(rows) : null;
    }
  }

  /** All rows. */
  <T> List<T> all(Row<T> row, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    }
  }

  /**
   * Empties the write-ahead log into the file. Otherwise a deleted key would live on in it.
   *
   * @throws IllegalStateException if somebody held it up all the time
   */
  void emptyJournal() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    // Where another process empties it at this moment SQLite does not wait.
    while (isHeldUp()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the key store's journal could not be emptied");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
  }

  private boolean isHeldUp() {
    return run(
        () ->
            Boolean.TRUE.equals(
                first(row -> row.getInt(1) != 0, "PRAGMA wal_checkpoint(TRUNCATE)")));
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    var unused =
        run(
            () -> {
              connection.close();
              return true;
            });
  }
}
