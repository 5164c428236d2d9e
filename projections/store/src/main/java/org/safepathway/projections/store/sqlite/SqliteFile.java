package org.safepathway.projections.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.safepathway.projections.store.CursorSeal;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.ReadStoreException;

/**
 * One open file: a connection that writes and one that reads, so that a page need not wait for a
 * batch.
 */
final class SqliteFile implements AutoCloseable {

  /** Work on a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private final Connection writer;
  private final Connection reader;
  private final Lock writing = new ReentrantLock();
  private final Lock reading = new ReentrantLock();
  private final Map<DocumentCollection, Table> tables = new ConcurrentHashMap<>();
  private final CursorSeal cursors;
  private final boolean wipes;
  private boolean wipeDue;

  SqliteFile(Path path, Durability durability) {
    // A file that is being rebuilt is read by nobody before it is closed, and closing wipes.
    this.wipes = durability == Durability.AT_COMMIT;
    try {
      this.writer = connect(path);
      run(writer, "PRAGMA journal_mode=WAL");
      run(writer, "PRAGMA synchronous=" + durability.synchronous());
      // What was taken away must not linger in free pages or in a log file that was once long.
      run(writer, "PRAGMA secure_delete=ON");
      run(writer, "PRAGMA journal_size_limit=0");
      run(writer, "PRAGMA cache_size=-1024");
      run(writer, "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB) STRICT");
      this.cursors = new CursorSeal(cursorKey());
      this.reader = connect(path);
      run(reader, "PRAGMA query_only=ON");
      run(reader, "PRAGMA cache_size=-1024");
    } catch (SQLException e) {
      throw new ReadStoreException("cannot open a database", e);
    }
  }

  CursorSeal cursors() {
    return cursors;
  }

  /** The table of a collection, made on first use. */
  Table table(DocumentCollection collection) {
    Table known = tables.get(collection);
    if (known == null) {
      known = new Table(collection);
      Table made = known;
      inTransaction(
          connection -> {
            made.ensure(connection);
            return true;
          });
      tables.put(collection, known);
    }
    return known;
  }

  <T> T read(Work<T> work) {
    reading.lock();
    try {
      return work.on(reader);
    } catch (SQLException e) {
      throw new ReadStoreException("cannot read", e);
    } finally {
      reading.unlock();
    }
  }

  <T> T inTransaction(Work<T> work) {
    writing.lock();
    try {
      run(writer, "BEGIN IMMEDIATE");
      boolean done = false;
      try {
        T result = work.on(writer);
        run(writer, "COMMIT");
        done = true;
        return result;
      } finally {
        if (!done) {
          run(writer, "ROLLBACK");
        }
      }
    } catch (SQLException e) {
      throw new ReadStoreException("cannot write", e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Empties the write-ahead log, which still has the pages as they were before a document was taken
   * away. A reader at work would be in the way: then the next call catches up.
   *
   * @param now whether something was taken away by the write before this call
   */
  void wipeLog(boolean now) {
    writing.lock();
    try {
      wipeDue |= now;
      if (!wipes || !wipeDue || !reading.tryLock()) {
        return;
      }
      try (Statement statement = writer.createStatement();
          ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        wipeDue = !result.next() || result.getInt(1) != 0;
      } finally {
        reading.unlock();
      }
    } catch (SQLException e) {
      throw new ReadStoreException("cannot write", e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() {
    try (writer;
        reader) {
      // Closing the last connection moves the log into the file.
    } catch (SQLException e) {
      throw new ReadStoreException("cannot close a database", e);
    }
  }

  private byte[] cursorKey() throws SQLException {
    try (PreparedStatement insert =
        writer.prepareStatement("INSERT OR IGNORE INTO meta VALUES ('cursor-key', ?)")) {
      insert.setBytes(1, CursorSeal.newKey());
      insert.executeUpdate();
    }
    try (Statement statement = writer.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT value FROM meta WHERE name = 'cursor-key'")) {
      result.next();
      return result.getBytes(1);
    }
  }

  private static Connection connect(Path path) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
    run(connection, "PRAGMA busy_timeout=5000");
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
