package org.safepathway.projections.positions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.projections.projecting.SharedPositions;
import org.safepathway.projections.store.mongo.Connections;

/**
 * Positions in a database of their own, a document for each segment. Each change is one write whose
 * filter says whose claim it needs. Two that hold one segment for a moment, because their clocks
 * differ, write the same documents: every write of a projection is guarded by its revision. Safe
 * for use by many threads.
 */
public final class MongoPositions implements TokenStore, SharedPositions, AutoCloseable {

  /** The database. It is with those of no room whose desk could see when somebody wrote. */
  public static final String DATABASE = "inside_positions";

  private static final String POSITIONS = "positions";
  private static final String ABOUT = "about";
  private static final String ID = "_id";
  private static final String PROCESSOR = "processor";
  private static final String SEGMENT = "segment";
  private static final String TYPE = "type";
  private static final String TOKEN = "token";
  private static final String POSITION = "position";
  private static final String OWNER = "owner";
  private static final String CLAIMED = "claimed";
  private static final int DUPLICATE_KEY = 11000;

  private final Connections connections;
  private final String owner;
  private final Duration timeout;
  private final Clock clock;
  private final Serializer serializer = EventSerializer.forEvents();

  /**
   * Over connections, which are closed with it.
   *
   * @param owner the name of this process among those that share; the same after a restart, so that
   *     it takes up at once what it had
   * @param timeout after which another may take a claim that was not extended
   */
  public MongoPositions(Connections connections, String owner, Duration timeout, Clock clock) {
    this.connections = connections;
    this.owner = owner;
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * Stores a position. Within a unit of work this waits for the commit phase: a position that is
   * ahead of a projection would lose events in a crash.
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
    Bson stored =
        Updates.combine(
            Updates.set(OWNER, owner),
            Updates.set(CLAIMED, clock.millis()),
            Updates.set(TYPE, token == null ? null : serialized(token).getType().getName()),
            Updates.set(TOKEN, token == null ? null : new Binary(serialized(token).getData())),
            Updates.set(POSITION, positionOf(token)));
    if (change(claimable(processor, segment), stored) == 0) {
      throw cannotClaim(processor, segment);
    }
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    Document claimed =
        on(
            POSITIONS,
            positions ->
                positions.findOneAndUpdate(
                    claimable(processor, segment),
                    Updates.combine(
                        Updates.set(OWNER, owner), Updates.set(CLAIMED, clock.millis())),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    if (claimed == null) {
      throw cannotClaim(processor, segment);
    }
    Binary token = claimed.get(TOKEN, Binary.class);
    return token == null
        ? null
        : serializer.deserialize(
            new SimpleSerializedObject<>(
                token.getData(), byte[].class, claimed.getString(TYPE), null));
  }

  /** After a split its other half exists; after a merge the one it could merge with does not. */
  @Override
  public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
    if (exists(processor, segment.splitSegmentId())) {
      throw cannotClaim(processor, segment.getSegmentId(), "it has been split");
    }
    if (!exists(processor, segment.mergeableSegmentId())) {
      throw cannotClaim(processor, segment.getSegmentId(), "it has been merged");
    }
    return fetchToken(processor, segment.getSegmentId());
  }

  @Override
  public void extendClaim(String processor, int segment) {
    if (change(owned(processor, segment), Updates.set(CLAIMED, clock.millis())) == 0) {
      throw cannotClaim(processor, segment, "this process does not own it");
    }
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    var unused = change(owned(processor, segment), Updates.set(OWNER, null));
  }

  @Override
  public void deleteToken(String processor, int segment) {
    long deleted =
        on(
            POSITIONS,
            positions -> positions.deleteOne(owned(processor, segment)).getDeletedCount());
    if (deleted == 0) {
      throw cannotClaim(processor, segment, "this process does not own it");
    }
  }

  @Override
  public void initializeTokenSegments(String processor, int segmentCount) {
    initializeTokenSegments(processor, segmentCount, null);
  }

  @Override
  public void initializeTokenSegments(
      String processor, int segmentCount, @Nullable TrackingToken initial) {
    List<Document> all =
        IntStream.range(0, segmentCount)
            .mapToObj(segment -> fresh(processor, segment, initial))
            .toList();
    try {
      // In order: whoever comes second finds the first one there, and adds none.
      var unused = on(POSITIONS, positions -> positions.insertMany(all));
    } catch (MongoBulkWriteException e) {
      throw cannotClaim(processor, 0, "it exists already");
    }
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
    try {
      var unused =
          on(POSITIONS, positions -> positions.insertOne(fresh(processor, segment, token)));
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY) {
        throw new UnableToInitializeTokenException(
            "Segment " + segment + " of processor " + processor + " exists already.");
      }
      throw e;
    }
  }

  private Document fresh(String processor, int segment, @Nullable TrackingToken token) {
    return new Document(ID, id(processor, segment))
        .append(PROCESSOR, processor)
        .append(SEGMENT, segment)
        .append(TYPE, token == null ? null : serialized(token).getType().getName())
        .append(TOKEN, token == null ? null : new Binary(serialized(token).getData()))
        .append(POSITION, positionOf(token))
        .append(OWNER, null)
        .append(CLAIMED, clock.millis());
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return true;
  }

  @Override
  public int[] fetchSegments(String processor) {
    return of(processor).stream().mapToInt(one -> one.getInteger(SEGMENT)).toArray();
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    List<Document> all = of(processor);
    int[] ids = all.stream().mapToInt(one -> one.getInteger(SEGMENT)).toArray();
    return all.stream()
        .filter(this::mayClaim)
        .map(one -> Segment.computeSegment(one.getInteger(SEGMENT), ids))
        .toList();
  }

  private boolean mayClaim(Document one) {
    String current = one.getString(OWNER);
    return current == null || current.equals(owner) || one.getLong(CLAIMED) < expired();
  }

  /** The id that the database was given when it was first asked for one. */
  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return on(
        ABOUT,
        about ->
            Optional.ofNullable(
                    about.findOneAndUpdate(
                        eq(ID, ABOUT),
                        Updates.setOnInsert(ABOUT, UUID.randomUUID().toString()),
                        new FindOneAndUpdateOptions()
                            .upsert(true)
                            .returnDocument(ReturnDocument.AFTER)))
                .map(one -> one.getString(ABOUT)));
  }

  @Override
  public long least(String processor) {
    return of(processor).stream().mapToLong(one -> one.getLong(POSITION)).min().orElse(-1);
  }

  @Override
  public Hold hold(String processor, int segments, Duration patience) throws InterruptedException {
    return Held.of(this, processor, segments, patience, timeout);
  }

  private List<Document> of(String processor) {
    return on(
        POSITIONS,
        positions ->
            positions
                .find(eq(PROCESSOR, processor))
                .sort(Sorts.ascending(SEGMENT))
                .into(new ArrayList<>()));
  }

  private boolean exists(String processor, int segment) {
    return on(
        POSITIONS, positions -> positions.find(eq(ID, id(processor, segment))).first() != null);
  }

  private long change(Bson filter, Bson update) {
    return on(POSITIONS, positions -> positions.updateOne(filter, update).getMatchedCount());
  }

  private Bson claimable(String processor, int segment) {
    return and(
        eq(ID, id(processor, segment)),
        or(eq(OWNER, null), eq(OWNER, owner), lt(CLAIMED, expired())));
  }

  private Bson owned(String processor, int segment) {
    return and(eq(ID, id(processor, segment)), eq(OWNER, owner));
  }

  private long expired() {
    return clock.millis() - timeout.toMillis();
  }

  private static String id(String processor, int segment) {
    return processor + "/" + segment;
  }

  private static long positionOf(@Nullable TrackingToken token) {
    return token == null ? -1 : token.position().orElse(-1);
  }

  private SerializedObject<byte[]> serialized(TrackingToken token) {
    return serializer.serialize(token, byte[].class);
  }

  private <T> T on(String collection, Function<MongoCollection<Document>, T> work) {
    return connections.with(DATABASE, database -> work.apply(database.getCollection(collection)));
  }

  /** Says whether it is there, or another has it. */
  private UnableToClaimTokenException cannotClaim(String processor, int segment) {
    try {
      return cannotClaim(
          processor,
          segment,
          exists(processor, segment) ? "another process owns it" : "it has not been initialised");
    } catch (MongoException away) {
      return cannotClaim(processor, segment, "nobody knows who owns it");
    }
  }

  private static UnableToClaimTokenException cannotClaim(
      String processor, int segment, String why) {
    return new UnableToClaimTokenException(
        "Cannot claim segment " + segment + " of processor " + processor + ": " + why + ".");
  }

  @Override
  public void close() {
    connections.close();
  }
}
