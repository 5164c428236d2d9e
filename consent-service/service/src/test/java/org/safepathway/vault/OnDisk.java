package org.safepathway.vault;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.safepathway.kernel.VictimId;

/** What lies in a key store’s file and in its journals, deleted or not, in hexadecimal. */
final class OnDisk {

  private OnDisk() {}

  static String everythingOf(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(file.resolveSibling(""), file.getFileName() + "*")) {
      for (Path part : parts) {
        all.append(hex(Files.readAllBytes(part))).append('|');
      }
    }
    return all.toString();
  }

  /** The first wrapped key of a victim. */
  static String wrapped(Path file, VictimId victim) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT wrapped FROM wrapped_keys WHERE victim = '" + victim + "'")) {
      return hex(rows.getBytes(1));
    }
  }

  /** How many wrapped keys have this in this column. */
  static int keys(Path file, String column, String value) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*) FROM wrapped_keys WHERE " + column + " = '" + value + "'")) {
      return rows.getInt(1);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
