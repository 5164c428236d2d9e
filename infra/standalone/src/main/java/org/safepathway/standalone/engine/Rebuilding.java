package org.safepathway.standalone.engine;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safepathway.directory.Registry;
import org.safepathway.eventstore.EventLog;
import org.safepathway.frontdoor.References;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.operating.traces.Spans;
import org.safepathway.projections.projecting.Projection;
import org.safepathway.projections.projecting.Rebuild;
import org.safepathway.projections.projecting.RebuildProgress;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreRebuild;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.referral.retention.Retention;

/** Builds every room's databases afresh from the events, while nothing else has the folder open. */
public final class Rebuilding {

  private final DataFolder data;
  private final Registry registry;

  /** For this folder. */
  public Rebuilding(DataFolder data, Registry registry) {
    this.data = data;
    this.registry = registry;
  }

  /**
   * Rebuilds all rooms, each aside, and switches when it is whole.
   *
   * @param progress hears of each room by name
   */
  public void run(Progress progress) throws InterruptedException {
    References references =
        new References(
            new PlatformKeys(data.platformKeys(), Randomness.SECURE).key("references", 32, false));
    try (EventLog events = EngineSettings.fileOf(data, Randomness.SECURE, FaultPoint.NONE);
        CommandSide source =
            new CommandSide(
                events,
                List.of(),
                Clock.systemUTC(),
                registry,
                _ -> false,
                Retention.OF_THE_TABLE,
                Spans.NONE,
                FaultPoint.NONE)) {
      for (Projection<?> projection : Rooms.of(new ReferenceHandles(references), registry)) {
        try (ReadStores stores = SqliteReadStores.open(data.projections(projection.name()))) {
          RebuildProgress hears =
              (position, head) -> progress.rebuilt(projection.name(), position, head);
          long count = rebuild(projection, source.events(), stores, hears);
          progress.finished(projection.name(), count);
        }
      }
    }
  }

  /**
   * Rebuilds one room, while nothing projects to it.
   *
   * @return from how many events
   */
  static long rebuild(Projection<?> projection, EventStore events, ReadStores stores) {
    try {
      return rebuild(projection, events, stores, (_, _) -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before it was rebuilt", e);
    }
  }

  private static long rebuild(
      Projection<?> projection, EventStore events, ReadStores stores, RebuildProgress hears)
      throws InterruptedException {
    try (StoreRebuild rebuild = stores.beginRebuild()) {
      long count = Rebuild.run(projection, events, rebuild.stores(), new Owners(events), hears);
      rebuild.finish();
      return count;
    }
  }

  /** The canonical dump of all rooms: sorted documents, canonical JSON. */
  public void dump(Consumer<String> lines) {
    for (String room : Rooms.names()) {
      try (ReadStores stores = SqliteReadStores.open(data.projections(room))) {
        lines.accept("## " + room);
        stores.dump(lines);
      }
    }
  }

  /** Hears how a rebuild goes. */
  public interface Progress {

    /** After each batch: the room, the position reached, and the position at which it will end. */
    void rebuilt(String room, long position, long head);

    /** A room is rebuilt and switched to; how many events it took. */
    void finished(String room, long events);
  }
}
