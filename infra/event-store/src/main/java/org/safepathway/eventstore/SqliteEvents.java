package org.safepathway.eventstore;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.safepathway.eventstore.serial.EventSerializer;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;

/**
 * An open event store: the storage engine and the token store of Axon on one SQLite file.
 *
 * <p>An append returns when the disk has it; many callers share one commit, and a conflict fails
 * its own caller only, with Axon's own exceptions. Events are durable when a unit of work prepares
 * its commit, so a hook that runs later cannot undo them. One process owns the file, unless it is
 * opened as one that several share.
 *
 * <p>Axon applies a processor's split, merge or reset as several token writes; without transactions
 * a crash between them leaves some of them done, and the operation is to be asked for again.
 */
public final class SqliteEvents implements EventLog {

  private final EventsFile file;
  private final Readers readers;
  private final GroupWriter writer;
  private final EventStorageEngine engine;
  private final TokenStore tokenStore;

  private SqliteEvents(Setup setup) {
    this.file = EventsFile.take(setup.file, setup.shared, setup.randomness);
    try {
      this.writer = new GroupWriter(new Statements(file.writing()), setup.faults);
    } catch (SQLException e) {
      file.close();
      throw new CannotOpenEventsException(setup.file, "it cannot be written to", e);
    }
    this.readers = new Readers(file);
    this.engine =
        new SqliteEventStorageEngine(writer, readers, setup.after, setup.engineSettings());
    this.tokenStore = tokenStore(setup.serializer, setup.claims());
    writer.start();
  }

  /** Further nodes of the same file, for tests of claims. */
  TokenStore tokenStore(Serializer serializer, SqliteTokenStore.Claims claims) {
    return new SqliteTokenStore(writer, readers, serializer, claims);
  }

  /**
   * Opens the file with the project's serializer and nothing else set; makes it where it is
   * missing.
   *
   * @param file where; its folder exists
   * @throws CannotOpenEventsException if it cannot be opened, or another process has it open
   */
  public static SqliteEvents open(Path file) {
    return at(file).open();
  }

  /**
   * Sets up a store before it is opened.
   *
   * @param file where; its folder exists
   */
  public static Setup at(Path file) {
    return new Setup(file);
  }

  @Override
  public void configure(Configurer configurer) {
    var unused = configurer.configureEmbeddedEventStore(_ -> engine);
  }

  /** The storage engine, for an {@code EmbeddedEventStore}. */
  public EventStorageEngine engine() {
    return engine;
  }

  @Override
  public Set<String> streamsWith(Class<?> type) {
    return readers.read(
        statements -> {
          PreparedStatement query =
              statements.prepare("SELECT DISTINCT stream FROM event WHERE payload_type = ?");
          query.setString(1, type.getName());
          Set<String> streams = new HashSet<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              streams.add(row.getString(1));
            }
          }
          return streams;
        });
  }

  @Override
  public Marks marks() {
    return new Marks(writer, readers);
  }

  @Override
  public TokenStore tokenStore() {
    return tokenStore;
  }

  /**
   * Writes what callers are waiting for, refuses what comes later, and gives the file up. Stop
   * processors and command handling first; closing again does nothing.
   */
  @Override
  public void close() {
    writer.close();
    readers.close();
    file.whole();
    file.close();
  }

  /** How a store is opened. Every setting has a default. */
  public static final class Setup {

    private final Path file;
    private Serializer serializer = EventSerializer.forEvents();
    private EventUpcaster upcasters = NoOpEventUpcaster.INSTANCE;
    private SnapshotFilter snapshotFilter = SnapshotFilter.allowAll();
    private int batchSize = 500;
    private String owner = "process-" + ProcessHandle.current().pid();
    private Duration claimTimeout = Duration.ofSeconds(10);
    private Clock clock = Clock.systemUTC();
    private Randomness randomness = Randomness.SECURE;
    private FaultPoint faults = FaultPoint.NONE;
    private boolean shared;
    private @Nullable LongSupplier after;

    private Setup(Path file) {
      this.file = file;
    }

    /** Events, snapshots and tokens: default {@link EventSerializer#forEvents()}. */
    public Setup serializer(Serializer value) {
      this.serializer = value;
      return this;
    }

    /** What brings older shapes of events up to date when they are read: default nothing. */
    public Setup upcasters(EventUpcaster value) {
      this.upcasters = value;
      return this;
    }

    /** Which snapshots are used: default all. */
    public Setup snapshotFilter(SnapshotFilter value) {
      this.snapshotFilter = value;
      return this;
    }

    /** How many events one query reads, at least 1: default 500. */
    public Setup batchSize(int value) {
      this.batchSize = value;
      return this;
    }

    /** Who claims segments: default a name with the process id. */
    public Setup owner(String value) {
      this.owner = value;
      return this;
    }

    /** After which another owner may take a claim: default 10 seconds. */
    public Setup claimTimeout(Duration value) {
      this.claimTimeout = value;
      return this;
    }

    /** What judges claims: default the system's. */
    public Setup clock(Clock value) {
      this.clock = value;
      return this;
    }

    /** Where a new file's id comes from: default {@link Randomness#SECURE}. */
    public Setup randomness(Randomness value) {
      this.randomness = value;
      return this;
    }

    /**
     * Called by the writer at {@code event-before-commit}, {@code event-committed} and {@code
     * token-stored}, once for each group of writes with such a part: default nothing.
     */
    public Setup faults(FaultPoint value) {
      this.faults = value;
      return this;
    }

    /**
     * Whether other processes of this machine may have the file too, if they share it: default not.
     */
    public Setup shared(boolean value) {
      this.shared = value;
      return this;
    }

    /**
     * After which position an event may be appended, and nowhere else: that of the last one by
     * which was judged. Otherwise it is a conflict, as if the stream had gone on. Default anywhere.
     */
    Setup after(LongSupplier value) {
      this.after = value;
      return this;
    }

    /**
     * Opens the file.
     *
     * @throws CannotOpenEventsException if it cannot be opened, or another process has it open
     */
    public SqliteEvents open() {
      return new SqliteEvents(this);
    }

    private SqliteEventStorageEngine.Settings engineSettings() {
      SqliteEventStorageEngine.Settings settings = new SqliteEventStorageEngine.Settings();
      settings
          .eventSerializer(serializer)
          .snapshotSerializer(serializer)
          .upcasterChain(upcasters)
          .snapshotFilter(snapshotFilter)
          .batchSize(batchSize);
      return settings;
    }

    private SqliteTokenStore.Claims claims() {
      return new SqliteTokenStore.Claims(owner, claimTimeout, clock);
    }
  }
}
