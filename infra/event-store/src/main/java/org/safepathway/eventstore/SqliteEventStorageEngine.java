package org.safepathway.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Axon's storage engine on the file. A position is given by the one writer within a transaction, so
 * positions are visible in order and without gaps, and a plain sequence number serves as token.
 */
final class SqliteEventStorageEngine extends BatchingEventStorageEngine {

  private static final String INSERT =
      "INSERT INTO event (" + EventRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  // A snapshot taken late never takes the place of a newer one.
  private static final String INSERT_SNAPSHOT =
      "INSERT INTO snapshot ("
          + EventRow.COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence,"
          + " type = excluded.type, event_id = excluded.event_id, at = excluded.at,"
          + " payload_type = excluded.payload_type, revision = excluded.revision,"
          + " payload = excluded.payload, metadata = excluded.metadata"
          + " WHERE excluded.sequence >= snapshot.sequence";

  private static final String BY_POSITION =
      "SELECT position, "
          + EventRow.COLUMNS
          + " FROM event WHERE position > ? ORDER BY position LIMIT ?";

  private static final String BY_STREAM =
      "SELECT "
          + EventRow.COLUMNS
          + " FROM event WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?";

  private static final String SNAPSHOT =
      "SELECT " + EventRow.COLUMNS + " FROM snapshot WHERE stream = ?";

  private static final String LAST_SEQUENCE =
      "SELECT sequence FROM event WHERE stream = ? ORDER BY sequence DESC LIMIT 1";

  private static final String FIRST_POSITION =
      "SELECT position FROM event ORDER BY position LIMIT 1";

  private static final String LAST_POSITION =
      "SELECT position FROM event ORDER BY position DESC LIMIT 1";

  private static final String FIRST_POSITION_SINCE =
      "SELECT position FROM event WHERE at >= ? ORDER BY position LIMIT 1";

  private final GroupWriter writer;
  private final Readers readers;
  private final @Nullable LongSupplier after;

  /**
   * Over an open file.
   *
   * @param after after which position an event may be appended; null for anywhere
   */
  SqliteEventStorageEngine(
      GroupWriter writer, Readers readers, @Nullable LongSupplier after, Settings settings) {
    super(settings);
    this.writer = writer;
    this.readers = readers;
    this.after = after;
  }

  /** What Axon's engines let one set: serializers, upcasters, snapshot filter, batch size. */
  static final class Settings extends BatchingEventStorageEngine.Builder {
    Settings() {
      persistenceExceptionResolver(SqliteEventStorageEngine::isTaken);
    }
  }

  private static boolean isTaken(Exception failure) {
    return failure instanceof NotTheLastException
        || failure instanceof SQLiteException e
            && e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<EventRow> rows = new ArrayList<>(events.size());
    for (EventMessage<?> event : events) {
      rows.add(EventRow.of(event, serializer));
    }
    Long last = after == null ? null : (Long) after.getAsLong();
    try {
      writer.write(
          GroupWriter.Kind.EVENTS,
          statements -> {
            if (last != null && last != lastPosition(statements)) {
              throw new RowRefusedException(0, new NotTheLastException());
            }
            return insert(statements, rows);
          });
    } catch (RowRefusedException e) {
      handlePersistenceException(e.refusal, events.get(e.row));
    } catch (SQLException e) {
      throw new EventStoreException("The events could not be stored.", e);
    }
  }

  private static long lastPosition(Statements statements) throws SQLException {
    try (ResultSet row = statements.prepare(LAST_POSITION).executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static int insert(Statements statements, List<EventRow> rows) throws SQLException {
    PreparedStatement insert = statements.prepare(INSERT);
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).bind(insert);
      try {
        insert.executeUpdate();
      } catch (SQLException e) {
        throw new RowRefusedException(row, e);
      }
    }
    return rows.size();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    EventRow row = EventRow.ofSnapshot(snapshot, serializer);
    try {
      writer.write(
          GroupWriter.Kind.OTHER,
          statements -> {
            PreparedStatement insert = statements.prepare(INSERT_SNAPSHOT);
            row.bind(insert);
            return insert.executeUpdate();
          });
    } catch (SQLException e) {
      throw new EventStoreException("The snapshot could not be stored.", e);
    }
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken lastToken, int batchSize) {
    long after = positionOf(lastToken);
    return readers.read(
        statements -> {
          PreparedStatement query = statements.prepare(BY_POSITION);
          query.setLong(1, after);
          query.setInt(2, batchSize);
          List<TrackedEventData<byte[]>> events = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              events.add(
                  new TrackedDomainEventData<>(
                      new GlobalSequenceTrackingToken(row.getLong("position")),
                      EventRow.read(row)));
            }
          }
          return events;
        });
  }

  private static long positionOf(@Nullable TrackingToken token) {
    return switch (token) {
      case null -> 0;
      case GlobalSequenceTrackingToken global -> global.getGlobalIndex();
      default ->
          throw new IllegalArgumentException(
              "A token of this store is a global sequence number, not a "
                  + token.getClass().getSimpleName());
    };
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String stream, long firstSequence, int batchSize) {
    return readers.read(
        statements -> {
          PreparedStatement query = statements.prepare(BY_STREAM);
          query.setString(1, stream);
          query.setLong(2, firstSequence);
          query.setInt(3, batchSize);
          return rows(query);
        });
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return readers
        .read(
            statements -> {
              PreparedStatement query = statements.prepare(SNAPSHOT);
              query.setString(1, stream);
              return rows(query);
            })
        .stream();
  }

  private static List<DomainEventData<byte[]>> rows(PreparedStatement query) throws SQLException {
    List<DomainEventData<byte[]>> events = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        events.add(EventRow.read(row));
      }
    }
    return events;
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    return number(LAST_SEQUENCE, stream);
  }

  /** Just before the first event, or null when there is none. */
  @Override
  public @Nullable TrackingToken createTailToken() {
    return number(FIRST_POSITION, null).map(first -> at(first - 1)).orElse(null);
  }

  /** At the last event, or null when there is none. */
  @Override
  public @Nullable TrackingToken createHeadToken() {
    return number(LAST_POSITION, null).map(SqliteEventStorageEngine::at).orElse(null);
  }

  /** Just before the first event at or after the time (to a millisecond), else at the head. */
  @Override
  public @Nullable TrackingToken createTokenAt(Instant time) {
    Optional<TrackingToken> before =
        number(FIRST_POSITION_SINCE, DateTimeUtils.formatInstant(time)).map(first -> at(first - 1));
    return before.isPresent() ? before.get() : createHeadToken();
  }

  private static TrackingToken at(long position) {
    return new GlobalSequenceTrackingToken(position);
  }

  private Optional<Long> number(String sql, @Nullable String parameter) {
    return readers.read(
        statements -> {
          PreparedStatement query = statements.prepare(sql);
          if (parameter != null) {
            query.setString(1, parameter);
          }
          try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
          }
        });
  }

  /** Somebody else appended meanwhile. */
  private static final class NotTheLastException extends SQLException {

    private static final long serialVersionUID = 1L;
  }

  /** Tells the caller which of its events the file refused. */
  private static final class RowRefusedException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final int row;
    private final SQLException refusal;

    RowRefusedException(int row, SQLException refusal) {
      super(refusal);
      this.row = row;
      this.refusal = refusal;
    }
  }
}
