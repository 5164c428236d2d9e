package org.safepathway.standalone.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a stopped engine left in its folder, byte by byte. */
public final class WhatIsKept {

  private WhatIsKept() {}

  /** Every row of the event table in order, whatever columns there are: name to bytes. */
  public static List<Map<String, String>> events(Path folder) {
    return rows(new DataFolder(folder).events(), "SELECT * FROM event ORDER BY position");
  }

  /** The wrapped data keys. */
  public static List<Map<String, String>> wrappedKeys(Path folder) {
    return rows(
        new DataFolder(folder).vault(),
        "SELECT * FROM wrapped_keys ORDER BY victim, class, recorded_by, scope, holder");
  }

  /** The files of platform keys and master keys: name to bytes. */
  public static Map<String, String> keyFiles(Path folder) throws IOException {
    DataFolder data = new DataFolder(folder);
    Map<String, String> keys = new TreeMap<>();
    for (Path keyFolder : List.of(data.platformKeys(), data.masterKeys())) {
      try (Stream<Path> files = Files.list(keyFolder)) {
        for (Path file : files.toList()) {
          keys.put(
              keyFolder.getFileName() + "/" + file.getFileName(),
              HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return keys;
  }

  private static List<Map<String, String>> rows(Path file, String query) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<Map<String, String>> rows = new ArrayList<>();
      while (row.next()) {
        Map<String, String> columns = new TreeMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          byte[] bytes = row.getBytes(i);
          columns.put(
              row.getMetaData().getColumnName(i),
              bytes == null ? "NULL" : new String(bytes, ISO_8859_1));
        }
        rows.add(columns);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
