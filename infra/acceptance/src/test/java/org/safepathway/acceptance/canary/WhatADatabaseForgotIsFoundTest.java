package org.safepathway.acceptance.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was deleted stays in the free pages of a database file and in its write-ahead log: files are
 * searched as they are, not through the database.
 */
@Tag("firewall")
class WhatADatabaseForgotIsFoundTest {

  private static final String CANARY = "bqzxkvwtrghp";

  private final CanarySearch search = new CanarySearch(List.of(Canary.text("c", CANARY)));

  @TempDir private Path folder;

  @Test
  void deletedRowsInFreePages() throws SQLException {
    try (Connection connection = open("DELETE")) {
      writeAndDelete(connection);
      assertThat(rows(connection)).isZero();
    }
    assertThat(search.folder(folder).found())
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.where()).isEqualTo("test.db"));
  }

  @Test
  void deletedRowsInTheWriteAheadLog() throws SQLException {
    try (Connection connection = open("WAL")) {
      writeAndDelete(connection);
      assertThat(search.folder(folder).found()).extracting(Found::where).contains("test.db-wal");
    }
  }

  @Test
  void rowsThatWereOverwrittenAreNotFound() throws SQLException {
    try (Connection connection = open("DELETE");
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA secure_delete = ON");
      writeAndDelete(connection);
    }
    assertThat(search.folder(folder).found()).isEmpty();
  }

  @Test
  void namesOfFilesAreSearchedToo() throws java.io.IOException {
    Files.writeString(Files.createDirectory(folder.resolve("x")).resolve(CANARY + ".txt"), "no");

    assertThat(search.folder(folder).found()).hasSize(1);
  }

  private Connection open(String journal) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA secure_delete = OFF");
      statement.execute("PRAGMA journal_mode = " + journal);
    }
    return connection;
  }

  private static void writeAndDelete(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE facts (id INTEGER PRIMARY KEY, text TEXT)");
      for (int i = 0; i < 200; i++) {
        statement.execute("INSERT INTO facts (text) VALUES ('%s %0500d')".formatted(CANARY, i));
      }
      statement.execute("DELETE FROM facts");
    }
  }

  private static int rows(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM facts")) {
      return rows.getInt(1);
    }
  }
}
