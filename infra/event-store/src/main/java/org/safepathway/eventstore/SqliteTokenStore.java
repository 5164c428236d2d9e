package org.safepathway.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * Where each processor is, in the same file and through the same writer. Every change reads and
 * writes within one part of a group, and only one part is written at a time, so no row is ever
 * locked.
 */
final class SqliteTokenStore implements TokenStore {

  private static final String ENTRY =
      "SELECT token_type, token, owner, claimed_at FROM token WHERE processor = ? AND segment = ?";

  private static final String INSERT =
      "INSERT INTO token (processor, segment, token_type, token, owner, claimed_at)"
          + " VALUES (?, ?, ?, ?, NULL, ?) ON CONFLICT DO NOTHING";

  private static final String STORE =
      "UPDATE token SET owner = ?, claimed_at = ?, token_type = ?, token = ?"
          + " WHERE processor = ? AND segment = ?";

  private static final String CLAIM =
      "UPDATE token SET owner = ?, claimed_at = ? WHERE processor = ? AND segment = ?";

  private static final String EXTEND =
      "UPDATE token SET claimed_at = ? WHERE processor = ? AND segment = ? AND owner = ?";

  private static final String RELEASE =
      "UPDATE token SET owner = NULL WHERE processor = ? AND segment = ? AND owner = ?";

  private static final String DELETE =
      "DELETE FROM token WHERE processor = ? AND segment = ? AND owner = ?";

  private static final String SEGMENTS =
      "SELECT segment, owner, claimed_at FROM token WHERE processor = ? ORDER BY segment";

  private final GroupWriter writer;
  private final Readers readers;
  private final Serializer serializer;
  private final String owner;
  private final Duration claimTimeout;
  private final Clock clock;

  SqliteTokenStore(GroupWriter writer, Readers readers, Serializer serializer, Claims claims) {
    this.writer = writer;
    this.readers = readers;
    this.serializer = serializer;
    this.owner = claims.owner();
    this.claimTimeout = claims.timeout();
    this.clock = claims.clock();
  }

  /**
   * How claims are made.
   *
   * @param owner who claims
   * @param timeout after which another may take a claim that was not extended
   * @param clock what judges it
   */
  record Claims(String owner, Duration timeout, Clock clock) {}

  private record Entry(
      @Nullable SerializedObject<byte[]> token, @Nullable String owner, Instant claimedAt) {}

  /**
   * Stores a position. Within a unit of work this waits for the commit phase: Axon asks for it in
   * the first prepare-commit hook, before the hooks in which handlers write their batch, and a
   * position that is ahead of a projection would lose events in a crash.
   */
  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    if (CurrentUnitOfWork.isStarted()) {
      UnitOfWork<?> root = CurrentUnitOfWork.get().root();
      if (root.phase().isBefore(UnitOfWork.Phase.COMMIT)) {
        root.onCommit(committing -> storeNow(token, processor, segment));
        return;
      }
    }
    storeNow(token, processor, segment);
  }

  private void storeNow(@Nullable TrackingToken token, String processor, int segment) {
    SerializedObject<byte[]> serialized = serialize(token);
    write(
        GroupWriter.Kind.POSITION,
        statements -> {
          claimable(statements, processor, segment);
          PreparedStatement update = statements.prepare(STORE);
          update.setString(1, owner);
          update.setLong(2, clock.millis());
          bind(update, 3, serialized);
          update.setString(5, processor);
          update.setInt(6, segment);
          return update.executeUpdate();
        });
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    return deserialize(
        write(GroupWriter.Kind.OTHER, statements -> claim(statements, processor, segment)));
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
    return deserialize(
        write(
            GroupWriter.Kind.OTHER,
            statements -> {
              refuseIfSplitOrMerged(statements, processor, segment);
              return claim(statements, processor, segment.getSegmentId());
            }));
  }

  private Entry claim(Statements statements, String processor, int segment) throws SQLException {
    Entry entry = claimable(statements, processor, segment);
    PreparedStatement update = statements.prepare(CLAIM);
    update.setString(1, owner);
    update.setLong(2, clock.millis());
    update.setString(3, processor);
    update.setInt(4, segment);
    update.executeUpdate();
    return entry;
  }

  private Entry claimable(Statements statements, String processor, int segment)
      throws SQLException {
    Entry entry = entry(statements, processor, segment);
    if (entry == null) {
      throw cannotClaim(processor, segment, "it has not been initialised");
    }
    if (!mayClaim(entry.owner(), entry.claimedAt())) {
      throw cannotClaim(processor, segment, "it is owned by " + entry.owner());
    }
    return entry;
  }

  private static @Nullable Entry entry(Statements statements, String processor, int segment)
      throws SQLException {
    PreparedStatement query = statements.prepare(ENTRY);
    query.setString(1, processor);
    query.setInt(2, segment);
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return null;
      }
      byte[] token = row.getBytes("token");
      return new Entry(
          token == null
              ? null
              : new SimpleSerializedObject<>(
                  token, byte[].class, row.getString("token_type"), null),
          row.getString("owner"),
          Instant.ofEpochMilli(row.getLong("claimed_at")));
    }
  }

  private boolean mayClaim(@Nullable String current, Instant claimedAt) {
    return current == null
        || current.equals(owner)
        || claimedAt.plus(claimTimeout).isBefore(clock.instant());
  }

  /** After a split its other half exists; after a merge the one it could merge with does not. */
  private static void refuseIfSplitOrMerged(
      Statements statements, String processor, Segment segment) throws SQLException {
    int id = segment.getSegmentId();
    if (entry(statements, processor, segment.splitSegmentId()) != null) {
      throw cannotClaim(processor, id, "it has been split");
    }
    if (entry(statements, processor, segment.mergeableSegmentId()) == null) {
      throw cannotClaim(processor, id, "it has been merged");
    }
  }

  @Override
  public void extendClaim(String processor, int segment) {
    int extended =
        write(
            GroupWriter.Kind.OTHER,
            statements -> {
              PreparedStatement update = statements.prepare(EXTEND);
              update.setLong(1, clock.millis());
              update.setString(2, processor);
              update.setInt(3, segment);
              update.setString(4, owner);
              return update.executeUpdate();
            });
    if (extended == 0) {
      throw cannotClaim(processor, segment, "this node does not own it");
    }
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    own(RELEASE, processor, segment);
  }

  @Override
  public void deleteToken(String processor, int segment) {
    if (own(DELETE, processor, segment) == 0) {
      throw cannotClaim(processor, segment, "this node does not own it");
    }
  }

  private int own(String sql, String processor, int segment) {
    return write(
        GroupWriter.Kind.OTHER,
        statements -> {
          PreparedStatement change = statements.prepare(sql);
          change.setString(1, processor);
          change.setInt(2, segment);
          change.setString(3, owner);
          return change.executeUpdate();
        });
  }

  @Override
  public void initializeTokenSegments(String processor, int segmentCount) {
    initializeTokenSegments(processor, segmentCount, null);
  }

  @Override
  public void initializeTokenSegments(
      String processor, int segmentCount, @Nullable TrackingToken initial) {
    SerializedObject<byte[]> serialized = serialize(initial);
    write(
        GroupWriter.Kind.OTHER,
        statements -> {
          for (int segment = 0; segment < segmentCount; segment++) {
            if (!insert(statements, processor, segment, serialized)) {
              throw cannotClaim(processor, segment, "it exists already");
            }
          }
          return segmentCount;
        });
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
    SerializedObject<byte[]> serialized = serialize(token);
    if (!write(
        GroupWriter.Kind.OTHER, statements -> insert(statements, processor, segment, serialized))) {
      throw new UnableToInitializeTokenException(
          "Segment " + segment + " of processor " + processor + " exists already.");
    }
  }

  private boolean insert(
      Statements statements,
      String processor,
      int segment,
      @Nullable SerializedObject<byte[]> token)
      throws SQLException {
    PreparedStatement insert = statements.prepare(INSERT);
    insert.setString(1, processor);
    insert.setInt(2, segment);
    bind(insert, 3, token);
    insert.setLong(5, clock.millis());
    return insert.executeUpdate() == 1;
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return true;
  }

  @Override
  public int[] fetchSegments(String processor) {
    return segments(processor).stream().mapToInt(SegmentRow::segment).toArray();
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    List<SegmentRow> rows = segments(processor);
    int[] all = rows.stream().mapToInt(SegmentRow::segment).toArray();
    return rows.stream()
        .filter(row -> mayClaim(row.owner(), row.claimedAt()))
        .map(row -> Segment.computeSegment(row.segment(), all))
        .toList();
  }

  private record SegmentRow(int segment, @Nullable String owner, Instant claimedAt) {}

  private List<SegmentRow> segments(String processor) {
    return readers.read(
        statements -> {
          PreparedStatement query = statements.prepare(SEGMENTS);
          query.setString(1, processor);
          List<SegmentRow> rows = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              rows.add(
                  new SegmentRow(
                      row.getInt("segment"),
                      row.getString("owner"),
                      Instant.ofEpochMilli(row.getLong("claimed_at"))));
            }
          }
          return rows;
        });
  }

  /** The id that the file was given when it was made. */
  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return readers.read(
        statements -> {
          try (ResultSet row = statements.prepare("SELECT id FROM identity").executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
          }
        });
  }

  private <T> T write(GroupWriter.Kind kind, GroupWriter.Work<T> work) {
    try {
      return writer.write(kind, work);
    } catch (SQLException e) {
      throw new EventStoreException("The token store could not be written.", e);
    }
  }

  private static void bind(
      PreparedStatement statement, int index, @Nullable SerializedObject<byte[]> token)
      throws SQLException {
    statement.setString(index, token == null ? null : token.getType().getName());
    statement.setBytes(index + 1, token == null ? null : token.getData());
  }

  private @Nullable SerializedObject<byte[]> serialize(@Nullable TrackingToken token) {
    return token == null ? null : serializer.serialize(token, byte[].class);
  }

  private @Nullable TrackingToken deserialize(Entry entry) {
    return entry.token() == null ? null : serializer.deserialize(entry.token());
  }

  private static UnableToClaimTokenException cannotClaim(
      String processor, int segment, String why) {
    return new UnableToClaimTokenException(
        "Cannot claim segment " + segment + " of processor " + processor + ": " + why + ".");
  }
}
