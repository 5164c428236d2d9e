package org.safepathway.projections.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Index;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.KeyKind;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStoreException;
import org.safepathway.projections.store.Write;

/**
 * The table of a collection: id, revision, body (null: a tombstone) and a plain column for each
 * part of each index. Plain, because an index on generated columns does not cover. All names have
 * passed their strict patterns.
 */
final class Table {

  static final String PREFIX = "c_";

  private final DocumentCollection collection;
  private final String table;
  private final List<String> columns = new ArrayList<>();

  Table(DocumentCollection collection) {
    this.collection = collection;
    this.table = quoted(PREFIX + collection.name());
    for (Index index : collection.indexes()) {
      columns.addAll(columns(index));
    }
  }

  /** Makes table and indexes, or checks that the table there has this shape. */
  void ensure(Connection connection) throws SQLException {
    String wanted = createTable();
    String there = null;
    try (PreparedStatement query =
        connection.prepareStatement("SELECT sql FROM sqlite_schema WHERE name = ?")) {
      query.setString(1, PREFIX + collection.name());
      try (ResultSet result = query.executeQuery()) {
        if (result.next()) {
          there = result.getString(1);
        }
      }
    }
    if (there != null && !there.equals(wanted)) {
      throw new ReadStoreException(
          "collection " + collection.name() + " has another shape: rebuild the projection");
    }
    if (there == null) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(wanted);
        for (Index index : collection.indexes()) {
          statement.execute(
              "CREATE INDEX %s ON %s (%s, id)"
                  .formatted(
                      quoted(PREFIX + collection.name() + "." + index.name()),
                      table,
                      String.join(", ", columns(index))));
        }
      }
    }
  }

  String get() {
    return "SELECT body FROM " + table + " WHERE id = ? AND body IS NOT NULL";
  }

  /** The guarded change: the guard is in the statement, so nothing is read before writing. */
  String upsert() {
    List<String> all = new ArrayList<>(List.of("id", "revision", "body"));
    all.addAll(columns);
    String marks = all.stream().map(column -> "?").collect(Collectors.joining(", "));
    String sets =
        all.stream()
            .skip(1)
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO UPDATE SET %s WHERE excluded.revision > %s.revision"
        .formatted(table, String.join(", ", all), marks, sets, table);
  }

  void bind(PreparedStatement upsert, Write write) throws SQLException {
    upsert.setString(1, write.id());
    upsert.setLong(2, write.revision());
    List<Key> keys =
        switch (write) {
          case Write.Put put -> {
            upsert.setString(3, put.body());
            yield put.keys();
          }
          case Write.Tombstone gone -> {
            upsert.setString(3, null);
            yield List.of();
          }
        };
    int at = 4;
    for (Index index : collection.indexes()) {
      List<Object> values =
          keys.stream()
              .filter(key -> key.index().equals(index))
              .findFirst()
              .map(Key::values)
              .orElse(List.of());
      for (int part = 0; part < index.parts().size(); part++) {
        upsert.setObject(at++, part < values.size() ? values.get(part) : null);
      }
    }
  }

  /**
   * Part of a list. Binds: the prefix; then the least first part, if there is neither prefix nor
   * cursor; then the cursor's values; then the limit.
   */
  String page(Key prefix, Order order, boolean after) {
    List<String> all = columns(prefix.index());
    List<String> rest = new ArrayList<>(all.subList(prefix.values().size(), all.size()));
    rest.add("id");
    List<String> where = new ArrayList<>();
    for (String column : all.subList(0, prefix.values().size())) {
      where.add(column + " = ?");
    }
    if (where.isEmpty() && !after) {
      // A document without a key has nulls, and an index is not searched for IS NOT NULL.
      where.add(all.getFirst() + " >= ?");
    }
    boolean newestFirst = order == Order.NEWEST_FIRST;
    if (after) {
      where.add(
          "(%s) %s (%s)"
              .formatted(
                  String.join(", ", rest),
                  newestFirst ? "<" : ">",
                  rest.stream().map(column -> "?").collect(Collectors.joining(", "))));
    }
    String by =
        rest.stream()
            .map(column -> newestFirst ? column + " DESC" : column)
            .collect(Collectors.joining(", "));
    return "SELECT id, body%s FROM %s WHERE %s ORDER BY %s LIMIT ?"
        .formatted(
            rest.stream()
                .limit(rest.size() - 1L)
                .map(column -> ", " + column)
                .collect(Collectors.joining()),
            table,
            String.join(" AND ", where),
            by);
  }

  /** The least value of an index's first part. */
  static Object least(Index index) {
    return index.parts().getFirst() == KeyKind.TEXT ? "" : (Object) Long.MIN_VALUE;
  }

  /** The values with which the next page goes on. */
  static List<Object> position(ResultSet row, Key prefix) throws SQLException {
    List<Object> values = new ArrayList<>();
    List<KeyKind> parts = prefix.index().parts();
    int column = 3;
    for (int part = prefix.values().size(); part < parts.size(); part++) {
      values.add(
          parts.get(part) == KeyKind.TEXT
              ? row.getString(column++)
              : (Object) row.getLong(column++));
    }
    values.add(row.getString(1));
    return values;
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }

  private String createTable() {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(table);
    sql.append(" (id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, body TEXT");
    for (Index index : collection.indexes()) {
      List<String> names = columns(index);
      for (int part = 0; part < names.size(); part++) {
        sql.append(", ").append(names.get(part));
        sql.append(index.parts().get(part) == KeyKind.TEXT ? " TEXT" : " INTEGER");
      }
    }
    return sql.append(") STRICT").toString();
  }

  private static List<String> columns(Index index) {
    List<String> names = new ArrayList<>();
    for (int part = 0; part < index.parts().size(); part++) {
      names.add(quoted(index.name() + "." + part));
    }
    return names;
  }

  /** The index that a column belongs to, or null for id, position and body. */
  static @Nullable String indexOf(String column) {
    int dot = column.lastIndexOf('.');
    return dot < 0 ? null : column.substring(0, dot);
  }
}
