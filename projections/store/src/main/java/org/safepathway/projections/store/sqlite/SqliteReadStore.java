package org.safepathway.projections.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Cursor;
import org.safepathway.projections.store.CursorSeal;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.DocumentCollection;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.Page;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.UnknownCursorException;
import org.safepathway.projections.store.Write;

/** A database in a file. Holds nothing open itself; it asks for its file each time. */
final class SqliteReadStore implements ReadStore {

  private final StoreName name;
  private final SqliteReadStores stores;

  SqliteReadStore(StoreName name, SqliteReadStores stores) {
    this.name = name;
    this.stores = stores;
  }

  @Override
  public StoreName name() {
    return name;
  }

  @Override
  public void put(DocumentCollection collection, List<Write> writes) {
    boolean takesAway = false;
    for (Write write : writes) {
      switch (write) {
        case Write.Put put -> collection.check(put.keys());
        case Write.Tombstone gone -> takesAway = true;
      }
    }
    if (writes.isEmpty()) {
      return;
    }
    boolean wipe = takesAway;
    stores.with(
        name,
        file -> {
          Table table = file.table(collection);
          file.inTransaction(connection -> upsertAll(connection, table, writes));
          file.wipeLog(wipe);
          return true;
        });
  }

  @Override
  public Optional<Document> get(DocumentCollection collection, String id) {
    return stores.with(
        name,
        file -> {
          Table table = file.table(collection);
          return file.read(
              connection -> {
                try (PreparedStatement query = connection.prepareStatement(table.get())) {
                  query.setString(1, id);
                  try (ResultSet row = query.executeQuery()) {
                    return row.next()
                        ? Optional.of(new Document(id, row.getString(1)))
                        : Optional.<Document>empty();
                  }
                }
              });
        });
  }

  @Override
  public Page page(
      DocumentCollection collection, Key prefix, Order order, Optional<Cursor> after, int limit) {
    collection.checkList(prefix, limit);
    String list = CursorSeal.list(name, collection, prefix, order);
    return stores.with(
        name,
        file -> {
          Table table = file.table(collection);
          List<Object> binds = new ArrayList<>(prefix.values());
          if (after.isPresent()) {
            List<Object> from = file.cursors().open(list, after.get());
            if (from.size() != prefix.index().parts().size() - prefix.values().size() + 1) {
              throw new UnknownCursorException();
            }
            binds.addAll(from);
          } else if (binds.isEmpty()) {
            binds.add(Table.least(prefix.index()));
          }
          // One more than asked for tells whether there is a next page.
          binds.add(limit + 1);
          String sql = table.page(prefix, order, after.isPresent());
          return file.read(
              connection -> readPage(connection, sql, binds, prefix, limit, file.cursors(), list));
        });
  }

  @Override
  public void dump(Consumer<String> lines) {
    stores.with(
        name,
        file ->
            file.read(
                connection -> {
                  for (String table : tables(connection)) {
                    dumpTable(connection, table, lines);
                  }
                  return true;
                }));
  }

  private static boolean upsertAll(Connection connection, Table table, List<Write> writes)
      throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(table.upsert())) {
      for (Write write : writes) {
        table.bind(upsert, write);
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
    return true;
  }

  private static Page readPage(
      Connection connection,
      String sql,
      List<Object> binds,
      Key prefix,
      int limit,
      CursorSeal cursors,
      String list)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < binds.size(); i++) {
        query.setObject(i + 1, binds.get(i));
      }
      List<Document> documents = new ArrayList<>();
      List<Object> last = List.of();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          if (documents.size() == limit) {
            return new Page(documents, Optional.of(cursors.seal(list, last)));
          }
          documents.add(new Document(row.getString(1), row.getString(2)));
          last = Table.position(row, prefix);
        }
      }
      return new Page(documents, Optional.empty());
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
      while (row.next()) {
        if (row.getString(1).startsWith(Table.PREFIX)) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }

  private static void dumpTable(Connection connection, String table, Consumer<String> lines)
      throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "SELECT * FROM " + Table.quoted(table) + " WHERE body IS NOT NULL ORDER BY id")) {
      ResultSetMetaData columns = row.getMetaData();
      while (row.next()) {
        Map<String, List<Object>> keys = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          String index = Table.indexOf(columns.getColumnName(i));
          Object value = row.getObject(i);
          if (index != null && value != null) {
            keys.computeIfAbsent(index, none -> new ArrayList<>()).add(value);
          }
        }
        lines.accept(
            CanonicalJson.line(
                table.substring(Table.PREFIX.length()),
                row.getString("id"),
                keys,
                row.getString("body")));
      }
    }
  }
}
