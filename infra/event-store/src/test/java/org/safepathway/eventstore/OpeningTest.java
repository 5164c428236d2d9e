package org.safepathway.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.Randomness;

class OpeningTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("events.db");
  }

  @Test
  void aFolderThatDoesNotExistIsNamed() {
    assertRefused(folder.resolve("missing").resolve("events.db"), "its folder does not exist");
  }

  @Test
  void aFolderInPlaceOfTheFileIsRefused() {
    assertRefused(folder, "it is a folder");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
    String text = "not a database, but long enough to be looked at. ".repeat(100);
    Files.writeString(file, text);

    assertRefused(file, "it is not a usable SQLite file");
    assertThat(file).hasContent(text);
  }

  @Test
  void aDatabaseOfSomethingElseIsRefused() throws SQLException {
    change("CREATE TABLE something (id INTEGER)");

    assertRefused(file, "it is not an event store");
  }

  @Test
  void aFileOfAnotherVersionIsRefused() throws SQLException {
    SqliteEvents.open(file).close();
    change("PRAGMA user_version = 2");

    assertRefused(file, "another version of the program made it");
  }

  @Test
  void aFileIsOpenOnceAtATime() {
    try (SqliteEvents events = SqliteEvents.open(file)) {
      assertRefused(file, "this process has it open already");
      Messages.append(events.engine(), "tally-1", 0);
    }
    try (SqliteEvents events = SqliteEvents.open(file)) {
      assertThat(Messages.positions(events.engine())).hasSize(1);
    }
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws IOException {
    try (SqliteEvents events = SqliteEvents.open(file)) {
      Messages.append(events.engine(), "tally-1", 0);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      Path log = folder.resolve("events.db-wal");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void theWriterWaitsForTheDiskAndReadersCannotWrite() throws SQLException {
    EventsFile owned = EventsFile.take(file, false, Randomness.SECURE);
    try (Connection writing = owned.writing();
        Connection reading = owned.reading();
        Statement write = writing.createStatement();
        Statement read = reading.createStatement()) {
      assertThat(text(write, "PRAGMA journal_mode")).isEqualTo("wal");
      assertThat(text(write, "PRAGMA synchronous")).isEqualTo("2");
      assertThatThrownBy(() -> read.executeUpdate("DELETE FROM event"))
          .isInstanceOf(SQLException.class);
    } finally {
      owned.close();
    }
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertRefused(Path path, String why) {
    assertThatThrownBy(() -> SqliteEvents.open(path).close())
        .isInstanceOf(CannotOpenEventsException.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining(why);
  }
}
