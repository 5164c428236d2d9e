package org.safepathway.standalone.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.safepathway.directory.Registry;
import org.safepathway.eventstore.EventLog;
import org.safepathway.frontdoor.References;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.projections.projecting.ProjectingSettings;
import org.safepathway.projections.projecting.Projection;
import org.safepathway.projections.projecting.SharedPositions;
import org.safepathway.projections.projecting.StoredPositions;
import org.safepathway.projections.store.ReadStores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The projectors of all rooms, each over its databases. */
final class ProjectingPart implements Projected, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectingPart.class);

  /** How long another process that projects is waited for, so that this one alone rebuilds. */
  private static final Duration ALONE = Duration.ofMinutes(1);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Map<String, ReadStores> stores = new LinkedHashMap<>();
  private final Map<String, ProjectingRuntime> rooms = new LinkedHashMap<>();

  /**
   * Starts them.
   *
   * @param isNew whether there is no event yet
   * @param older whether the log is an older copy than what is in the databases
   */
  ProjectingPart(
      EventLog log,
      CommandSide commands,
      EngineSettings settings,
      Registry registry,
      References references,
      boolean isNew,
      boolean older,
      FaultPoint faults) {
    try {
      for (Projection<?> projection : Rooms.of(new ReferenceHandles(references), registry)) {
        ReadStores store = settings.readStores().apply(projection.name());
        open.push(store);
        stores.put(projection.name(), store);
        boolean there = !store.names().isEmpty();
        boolean begun = ProjectingRuntime.hasBegun(projection, store);
        // Its documents may be of events that are no more, or were not restored.
        boolean ahead = begun && ProjectingRuntime.isAhead(projection, commands.events(), store);
        boolean anew = settings.rebuild() || older || ahead;
        // Also where there are documents without what the projector keeps of them: one of two
        // servers is new, or of before what projectors work on had another place.
        if (anew || (!begun && (there || !isNew))) {
          rebuild(projection, log, commands, settings, store, anew, ahead);
        }
        ProjectingRuntime room =
            ProjectingRuntime.start(
                projection,
                commands.events(),
                log.tokenStore(),
                store,
                ProjectingSettings.DEFAULT
                    .withFaults(faults)
                    .withSegments(settings.segments())
                    .withOwners(new Owners(commands.events())));
        open.push(room);
        rooms.put(projection.name(), room);
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Alone, where several processes project. */
  private static void rebuild(
      Projection<?> projection,
      EventLog log,
      CommandSide commands,
      EngineSettings settings,
      ReadStores store,
      boolean anew,
      boolean ahead) {
    String processor = ProjectingRuntime.nameOf(projection);
    try (SharedPositions.Hold _ =
        log.tokenStore() instanceof SharedPositions shared
            ? shared.hold(processor, settings.segments(), ALONE)
            : () -> {}) {
      // Another process may have built them while this one waited for it.
      if (anew || !ProjectingRuntime.hasBegun(projection, store)) {
        long events = Rebuilding.rebuild(projection, commands.events(), store);
        LOG.info("rebuilt the room {} from {} events", projection.name(), events);
        if (ahead) {
          StoredPositions.forget(processor, log.tokenStore());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before it was rebuilt", e);
    }
  }

  Map<String, ReadStores> stores() {
    return stores;
  }

  Map<String, ProjectingRuntime> rooms() {
    return rooms;
  }

  @Override
  public boolean upTo(long position, Duration bound) {
    long end = System.nanoTime() + bound.toNanos();
    try {
      for (ProjectingRuntime room : rooms.values()) {
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        if (!room.awaitPosition(position, left)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    Closing.inTurn(open);
  }
}
