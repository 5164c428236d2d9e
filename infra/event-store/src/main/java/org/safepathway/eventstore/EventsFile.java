package org.safepathway.eventstore;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.safepathway.kernel.Randomness;
import org.sqlite.SQLiteConfig;

/**
 * The file itself: whose it is, its tables, its connections. One process owns it, or several on one
 * machine share it ({@link FileHold}).
 */
final class EventsFile implements AutoCloseable {

  /** "SPev": tells our file from any other SQLite file. */
  private static final int APPLICATION = 0x53506576;

  private static final int VERSION = 1;

  private static final int BUSY_MILLIS = 10_000;

  private static final int ID_BYTES = 16;

  // AUTOINCREMENT never reuses a position. event_id has no index of its own: ids are digests of
  // (stream, sequence), which already refuses a repeat, and an index on them would cost more than
  // the event.
  private static final String[] TABLES = {
    """
    CREATE TABLE event (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      stream TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      type TEXT,
      event_id TEXT NOT NULL,
      at TEXT NOT NULL,
      payload_type TEXT NOT NULL,
      revision TEXT,
      payload BLOB NOT NULL,
      metadata BLOB NOT NULL,
      UNIQUE (stream, sequence)
    ) STRICT
    """,
    """
    CREATE TABLE snapshot (
      stream TEXT PRIMARY KEY,
      sequence INTEGER NOT NULL,
      type TEXT,
      event_id TEXT NOT NULL,
      at TEXT NOT NULL,
      payload_type TEXT NOT NULL,
      revision TEXT,
      payload BLOB NOT NULL,
      metadata BLOB NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE token (
      processor TEXT NOT NULL,
      segment INTEGER NOT NULL,
      token_type TEXT,
      token BLOB,
      owner TEXT,
      claimed_at INTEGER NOT NULL,
      PRIMARY KEY (processor, segment)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE identity (id TEXT NOT NULL) STRICT",
  };

  private final Path file;
  private final FileHold hold;

  private EventsFile(Path file, FileHold hold) {
    this.file = file;
    this.hold = hold;
  }

  /**
   * Takes the file, makes it where it is missing, and checks that it is ours.
   *
   * @param shared whether others may have it too that share it
   */
  static EventsFile take(Path file, boolean shared, Randomness randomness) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new CannotOpenEventsException(file, "its folder does not exist", null);
    }
    if (Files.isDirectory(file)) {
      throw new CannotOpenEventsException(file, "it is a folder", null);
    }
    EventsFile taken = new EventsFile(file, FileHold.on(file, shared));
    try {
      taken.prepare(shared, randomness);
      return taken;
    } catch (SQLException | IOException | RuntimeException e) {
      taken.close();
      throw e instanceof CannotOpenEventsException clear
          ? clear
          : new CannotOpenEventsException(file, "it is not a usable SQLite file", e);
    }
  }

  /** Metadata of a victim tells by itself, so the file is for its owner's eyes only. */
  static void createPrivate(Path path) throws IOException {
    if (Files.exists(path)) {
      return;
    }
    try {
      if (Files.getFileStore(path.toAbsolutePath().getParent())
          .supportsFileAttributeView("posix")) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(path);
      }
    } catch (FileAlreadyExistsException another) {
      // A process that shares it was quicker.
    }
  }

  private void prepare(boolean shared, Randomness randomness) throws SQLException, IOException {
    createPrivate(file);
    try (Connection connection = writing();
        Statement statement = connection.createStatement()) {
      if (!"wal".equals(text(statement, "PRAGMA journal_mode"))) {
        throw new CannotOpenEventsException(file, "its file system cannot keep a WAL", null);
      }
      statement.execute("BEGIN IMMEDIATE");
      if ("0".equals(text(statement, "SELECT count(*) FROM sqlite_schema"))) {
        create(statement, randomness);
      } else if (!String.valueOf(APPLICATION).equals(text(statement, "PRAGMA application_id"))) {
        throw new CannotOpenEventsException(file, "it is not an event store", null);
      } else if (!String.valueOf(VERSION).equals(text(statement, "PRAGMA user_version"))) {
        throw new CannotOpenEventsException(file, "another version of the program made it", null);
      }
      if (!shared) {
        // Whoever held a claim before is gone: this process owns the file now. Without this a
        // restart would wait for the claims of the killed process to time out.
        statement.execute("UPDATE token SET owner = NULL");
      }
      statement.execute("COMMIT");
    }
  }

  private static void create(Statement statement, Randomness randomness) throws SQLException {
    for (String table : TABLES) {
      statement.execute(table);
    }
    byte[] id = randomness.bytes(ID_BYTES, "event-store-id", new byte[0]);
    statement.execute("INSERT INTO identity VALUES ('" + HexFormat.of().formatHex(id) + "')");
    statement.execute("PRAGMA application_id = " + APPLICATION);
    statement.execute("PRAGMA user_version = " + VERSION);
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** A connection for the one writer: a commit returns when the disk has it. */
  Connection writing() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    return config.createConnection(url());
  }

  /**
   * Brings what is written into the one file, so that it can be moved or copied. Only when nobody
   * else has it open; where that fails, the next start reads both parts.
   */
  void whole() {
    try (Connection connection = writing();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      // Durable all the same.
    }
  }

  /** A connection that can only read. */
  Connection reading() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return config.createConnection(url());
  }

  private String url() {
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }

  /** Gives the file up. */
  @Override
  public void close() {
    hold.close();
  }
}
