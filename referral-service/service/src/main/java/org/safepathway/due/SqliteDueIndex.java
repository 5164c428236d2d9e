package org.safepathway.due;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ContactTerms;

/**
 * The due-index in a small SQLite file of its own. A removed entry keeps its row without a time, so
 * that a replayed event does not bring it back. Durable at each change (synchronous=FULL), since
 * the processor's token moves on after it. One connection, used by one thread at a time.
 */
public final class SqliteDueIndex implements DueIndex, AutoCloseable {

  private static final String COLUMNS = "kind, subject, victim, due, position";
  private static final String EXACTLY =
      " WHERE kind = ? AND subject = ? AND due = ? AND position = ?";
  private static final String INSERT =
      "INSERT INTO due_item (kind, subject, victim, due, position) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT (kind, subject) DO UPDATE SET position = excluded.position, due = ";
  private static final String GUARD = " WHERE excluded.position > due_item.position";
  private static final String REPLACE = INSERT + "excluded.due" + GUARD;
  private static final String LATER =
      // With a NULL, which stands for what was removed, max() is NULL.
      INSERT + "max(excluded.due, due_item.due)" + GUARD;

  private static final String RETAINING =
      names(DueKind::retains).collect(Collectors.joining("','", "('", "')"));
  private static final String OUTLIVING =
      names(DueKind::outlivesErasure).collect(Collectors.joining("','", "('", "')"));
  private static final String DUE =
      "SELECT "
          + COLUMNS
          + " FROM due_item AS item WHERE due <= ?"
          + " AND NOT (kind IN "
          + RETAINING
          + " AND EXISTS (SELECT 1 FROM due_item AS other WHERE other.victim = item.victim"
          + " AND other.kind IN "
          + RETAINING
          + " AND other.due > item.due))"
          + " ORDER BY due, kind, subject LIMIT ?";

  private final Connection connection;

  /**
   * Opens the file, or makes it.
   *
   * @param file where; its folder exists
   */
  public SqliteDueIndex(Path file) {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = FULL");
        statement.execute(
            """
            CREATE TABLE IF NOT EXISTS due_item (
              kind TEXT NOT NULL, subject TEXT NOT NULL, victim TEXT NOT NULL,
              due INTEGER, position INTEGER NOT NULL,
              PRIMARY KEY (kind, subject)) WITHOUT ROWID""");
        statement.execute(
            "CREATE INDEX IF NOT EXISTS due_item_due ON due_item (due) WHERE due IS NOT NULL");
        statement.execute("CREATE INDEX IF NOT EXISTS due_item_victim ON due_item (victim)");
        statement.execute(
            """
            CREATE TABLE IF NOT EXISTS contact_terms (
              referral TEXT NOT NULL PRIMARY KEY, victim TEXT NOT NULL,
              receipt_days INTEGER NOT NULL, first_hours INTEGER NOT NULL,
              urgent_hours INTEGER NOT NULL, attempts INTEGER NOT NULL,
              urgent INTEGER NOT NULL) WITHOUT ROWID""");
        statement.execute(
            "CREATE INDEX IF NOT EXISTS contact_terms_victim ON contact_terms (victim)");
        statement.execute(
            """
            CREATE TABLE IF NOT EXISTS sent_to (
              organisation TEXT NOT NULL, referral TEXT NOT NULL, victim TEXT NOT NULL,
              PRIMARY KEY (organisation, referral)) WITHOUT ROWID""");
      }
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  @Override
  public synchronized void put(DueItem item) {
    update(REPLACE, item);
  }

  @Override
  public synchronized void putLater(DueItem item) {
    update(LATER, item);
  }

  @Override
  public synchronized void remove(DueKind kind, String subject, VictimId victim, long position) {
    update(REPLACE, kind.name(), subject, victim.value(), null, position);
  }

  @Override
  public synchronized void forget(DueKind kind, String subject) {
    update("DELETE FROM due_item WHERE kind = ? AND subject = ?", kind.name(), subject);
  }

  @Override
  public synchronized void remember(String referral, VictimId victim, ContactTerms terms) {
    Timers timers = terms.timers();
    update(
        "INSERT OR REPLACE INTO contact_terms (referral, victim, receipt_days, first_hours,"
            + " urgent_hours, attempts, urgent) VALUES (?, ?, ?, ?, ?, ?, ?)",
        referral,
        victim.value(),
        timers.receiptWorkingDays(),
        timers.firstContactHours(),
        timers.urgentContactHours(),
        timers.attemptsInAWeek(),
        terms.urgent());
  }

  @Override
  public synchronized Optional<ContactTerms> terms(String referral) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT receipt_days, first_hours, urgent_hours, attempts, urgent FROM contact_terms"
                + " WHERE referral = ?")) {
      bind(statement, referral);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new ContactTerms(
                    new Timers(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                    row.getBoolean(5)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  @Override
  public synchronized void sentTo(OrganisationId organisation, String referral, VictimId victim) {
    update(
        "INSERT OR IGNORE INTO sent_to (organisation, referral, victim) VALUES (?, ?, ?)",
        organisation.value(),
        referral,
        victim.value());
  }

  @Override
  public synchronized List<DueItem> openAt(OrganisationId organisation, int limit) {
    return items(
        "SELECT kind, subject, item.victim, due, position FROM sent_to JOIN due_item AS item"
            + " ON kind = ? AND subject = referral"
            + " WHERE organisation = ? AND due IS NOT NULL ORDER BY referral LIMIT ?",
        DueKind.RECIPIENT_GONE.name(),
        organisation.value(),
        limit);
  }

  @Override
  public synchronized void removeAll(VictimId victim, long position) {
    update(
        "UPDATE due_item SET due = NULL, position = ? WHERE victim = ? AND position < ?"
            + " AND kind NOT IN "
            + OUTLIVING,
        position,
        victim.value(),
        position);
    update("DELETE FROM contact_terms WHERE victim = ?", victim.value());
  }

  @Override
  public synchronized void answered(DueItem item) {
    update("UPDATE due_item SET due = NULL" + EXACTLY, exactly(item));
  }

  @Override
  public synchronized boolean holds(DueItem item) {
    return !items("SELECT " + COLUMNS + " FROM due_item" + EXACTLY, exactly(item)).isEmpty();
  }

  private static Object[] exactly(DueItem item) {
    return new Object[] {
      item.kind().name(), item.subject(), item.due().toEpochMilli(), item.position()
    };
  }

  @Override
  public synchronized List<DueItem> due(Instant now, int limit) {
    return items(DUE, now.toEpochMilli(), limit);
  }

  @Override
  public synchronized List<DueItem> retaining(VictimId victim) {
    return items(
        "SELECT "
            + COLUMNS
            + " FROM due_item WHERE victim = ? AND due IS NOT NULL AND kind IN "
            + RETAINING
            + " ORDER BY kind, subject",
        victim.value());
  }

  private List<DueItem> items(String query, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      bind(statement, values);
      List<DueItem> items = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          items.add(
              new DueItem(
                  DueKind.valueOf(rows.getString(1)),
                  rows.getString(2),
                  new VictimId(rows.getString(3)),
                  Instant.ofEpochMilli(rows.getLong(4)),
                  rows.getLong(5)));
        }
      }
      return items;
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  @Override
  public synchronized void together(Runnable changes) {
    try {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        changes.run();
        done = true;
      } finally {
        if (done) {
          connection.commit();
        } else {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  @Override
  public synchronized void clear() {
    update("DELETE FROM due_item");
    update("DELETE FROM contact_terms");
    update("DELETE FROM sent_to");
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  private static Stream<String> names(Predicate<DueKind> which) {
    return Arrays.stream(DueKind.values()).filter(which).map(DueKind::name);
  }

  private void update(String sql, DueItem item) {
    update(
        sql,
        item.kind().name(),
        item.subject(),
        item.victim().value(),
        item.due().toEpochMilli(),
        item.position());
  }

  private void update(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static IllegalStateException fault(SQLException e) {
    return new IllegalStateException("the due-index could not be read or written", e);
  }
}
