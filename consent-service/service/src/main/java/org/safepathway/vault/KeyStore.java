package org.safepathway.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.VictimId;
import org.sqlite.SQLiteConfig;

/**
 * The data keys, wrapped, in one SQLite file: as durable as the events (a key is on disk before the
 * fact that it seals can be acknowledged). Nothing is cached, so a destroyed key is gone at once.
 *
 * <p>Erased victims are remembered beside the keys and erased again at each start. After restoring
 * an older copy of this file, replay the events through {@link KeyCleanUp} before serving.
 */
public final class KeyStore implements AutoCloseable {

  private static final String SCHEMA =
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
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS erasures (victim TEXT PRIMARY KEY) WITHOUT ROWID;
      """;

  private final KeyManagement masters;
  private final Randomness randomness;
  private final Connection connection;

  /**
   * Opens the file, made if missing, and applies the list of erasures again.
   *
   * @param randomness where new data keys come from
   * @throws IllegalStateException if it cannot be opened
   */
  public KeyStore(Path file, KeyManagement masters, Randomness randomness) {
    this.masters = masters;
    this.randomness = randomness;
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(10_000);
    try {
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (Statement statement = connection.createStatement()) {
        // Deleted keys are overwritten, not only unlinked.
        statement.execute("PRAGMA secure_delete = ON");
        for (String ddl : SCHEMA.split(";\n", -1)) {
          if (!ddl.isBlank()) {
            statement.execute(ddl);
          }
        }
      }
      inTransaction(
          () -> update("DELETE FROM wrapped_keys WHERE victim IN (SELECT victim FROM erasures)"));
    } catch (SQLException e) {
      throw new IllegalStateException("the key store cannot be opened", e);
    }
  }

  /**
   * The keys to seal with, made where the recording organisation holds none; on disk on return.
   *
   * @return the keys, or empty if the victim was erased
   */
  synchronized Optional<Map<KeyId, DataKey>> forSealing(
      VictimId victim, Collection<KeyId> ids, Instant now) {
    return inTransaction(
        () -> {
          if (erased(victim)) {
            return Optional.empty();
          }
          Map<KeyId, DataKey> keys = new HashMap<>();
          for (KeyId id : ids) {
            DataKey key = keys.get(id);
            if (key == null) {
              key = held(id, id.recorder());
            }
            if (key == null) {
              key = DataKey.fresh(randomness, id);
              hold(id, id.recorder(), key, now);
            }
            keys.put(id, key);
          }
          return Optional.of(keys);
        });
  }

  /**
   * The key to open a fact with. If the opener holds none yet, another holder's is wrapped for the
   * opener too: ask only after the Consent stream has decided.
   *
   * @return the key, or empty if it was destroyed
   */
  synchronized Optional<DataKey> forOpening(KeyId id, OrganisationId opener, Instant now) {
    KeyHolder holder = KeyHolder.of(id.factClass(), opener);
    Optional<DataKey> own = run(() -> Optional.ofNullable(held(id, holder)));
    if (own.isPresent() || id.factClass() != FactClass.STATUS) {
      return own;
    }
    return inTransaction(
        () -> {
          DataKey shared = heldByAnybody(id);
          if (shared != null) {
            hold(id, holder, shared, now);
          }
          return Optional.ofNullable(shared);
        });
  }

  /** Deletes what an organisation holds of her status keys since this instant or earlier. */
  synchronized void cutOff(VictimId victim, OrganisationId organisation, Instant until) {
    inTransaction(
        () ->
            update(
                "DELETE FROM wrapped_keys"
                    + " WHERE victim = ? AND class = ? AND holder = ? AND held_since <= ?",
                victim.value(),
                FactClass.STATUS.name(),
                new KeyHolder.Organisation(organisation).label(),
                micros(until)));
    emptyJournal();
  }

  /** Destroys every key of a victim, now and at each start. */
  synchronized void erase(VictimId victim) {
    inTransaction(
        () -> {
          update("INSERT OR IGNORE INTO erasures (victim) VALUES (?)", victim.value());
          return update("DELETE FROM wrapped_keys WHERE victim = ?", victim.value());
        });
    emptyJournal();
  }

  synchronized boolean hasErased(VictimId victim) {
    return run(() -> erased(victim));
  }

  @Override
  public synchronized void close() {
    run(
        () -> {
          connection.close();
          return true;
        });
  }

  private boolean erased(VictimId victim) throws SQLException {
    try (PreparedStatement statement =
        prepared("SELECT 1 FROM erasures WHERE victim = ?", victim.value())) {
      return statement.executeQuery().next();
    }
  }

  private @Nullable DataKey held(KeyId id, KeyHolder holder) throws SQLException {
    try (PreparedStatement statement =
            prepared(
                "SELECT wrapped FROM wrapped_keys WHERE victim = ? AND class = ?"
                    + " AND recorded_by = ? AND scope = ? AND holder = ?",
                id.victim().value(),
                id.factClass().name(),
                id.recordedBy().value(),
                id.scope(),
                holder.label());
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? unwrapped(id, holder, rows.getBytes(1)) : null;
    }
  }

  private @Nullable DataKey heldByAnybody(KeyId id) throws SQLException {
    try (PreparedStatement statement =
            prepared(
                "SELECT holder, wrapped FROM wrapped_keys WHERE victim = ? AND class = ?"
                    + " AND recorded_by = ? AND scope = ? ORDER BY held_since, holder LIMIT 1",
                id.victim().value(),
                id.factClass().name(),
                id.recordedBy().value(),
                id.scope());
        ResultSet rows = statement.executeQuery()) {
      return rows.next()
          ? unwrapped(id, KeyHolder.labelled(rows.getString(1)), rows.getBytes(2))
          : null;
    }
  }

  private DataKey unwrapped(KeyId id, KeyHolder holder, byte[] wrapped) {
    try {
      return DataKey.of(masters.unwrap(holder, wrapped, id.context(holder)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a data key cannot be unwrapped", e);
    }
  }

  private void hold(KeyId id, KeyHolder holder, DataKey key, Instant since) throws SQLException {
    update(
        "INSERT INTO wrapped_keys"
            + " (victim, class, recorded_by, scope, holder, held_since, wrapped)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        id.victim().value(),
        id.factClass().name(),
        id.recordedBy().value(),
        id.scope(),
        holder.label(),
        micros(since),
        masters.wrap(holder, key.bytes(), id.context(holder)));
  }

  // Otherwise a deleted key would live on in the write-ahead log.
  private void emptyJournal() {
    run(
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
          }
        });
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private static <T> T run(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new IllegalStateException("the key store failed", e);
    }
  }

  private <T> T inTransaction(Work<T> work) {
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
}
