package org.safepathway.standalone.engine;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.demand.Holding;
import org.safepathway.directory.Registry;
import org.safepathway.due.Deadlines;
import org.safepathway.due.SqliteDueIndex;
import org.safepathway.due.Ticker;
import org.safepathway.eventstore.SqliteEvents;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.frontdoor.FrontDoor;
import org.safepathway.frontdoor.Ids;
import org.safepathway.frontdoor.LinkFollowing;
import org.safepathway.frontdoor.OverrideSending;
import org.safepathway.frontdoor.References;
import org.safepathway.frontdoor.StatisticsFollowing;
import org.safepathway.frontdoor.UnmetNeeds;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.projections.projecting.ProjectingSettings;
import org.safepathway.projections.projecting.Projection;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.retention.Retention;
import org.safepathway.vault.ErasureList;
import org.safepathway.vault.FileKeyManagement;
import org.safepathway.vault.KeyCleanUp;
import org.safepathway.vault.KeyStore;
import org.safepathway.vault.SealingVault;

/** Everything that runs behind the port, over one data folder. */
public final class Engine implements AutoCloseable {

  /** How often deadlines are looked at unless set otherwise. */
  public static final Duration TICK = Duration.ofSeconds(10);

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Map<String, ReadStores> stores = new LinkedHashMap<>();
  private final Map<String, ProjectingRuntime> rooms = new LinkedHashMap<>();
  private final List<Listening> listeners = new CopyOnWriteArrayList<>();
  private final List<Listening> statistics = new CopyOnWriteArrayList<>();
  private final Inside inside;
  private final UnmetNeeds unmetNeeds;
  private final SqliteEvents events;
  private final CommandSide commands;
  private final References references;
  private final Ids ids;
  private final Clock clock;
  private final Ticker ticker;

  /**
   * Opens the folder and starts.
   *
   * @param data where everything is kept
   * @param registry who exists and who may act
   * @param speaking finds text that police may not enter
   * @param now what time it is; inside it is told in whole microseconds, on every platform
   * @param randomness where keys, nonces and ids come from
   * @param faults where a crash test may stop the process
   */
  public Engine(
      DataFolder data,
      Registry registry,
      SpeakingOfStatus speaking,
      Clock now,
      Randomness randomness,
      FaultPoint faults) {
    this(data, registry, speaking, now, randomness, Retention.OF_THE_TABLE, faults, TICK);
  }

  /**
   * Opens the folder and starts.
   *
   * @param retention how long what is kept
   * @param tick how often deadlines are looked at
   */
  public Engine(
      DataFolder data,
      Registry registry,
      SpeakingOfStatus speaking,
      Clock now,
      Randomness randomness,
      Retention retention,
      FaultPoint faults,
      Duration tick) {
    this(
        data,
        registry,
        speaking,
        now,
        randomness,
        retention,
        faults,
        tick,
        room -> SqliteReadStores.open(data.projections(room)));
  }

  /**
   * Opens the folder and starts.
   *
   * @param readStores opens the databases of a room, wherever they are
   */
  public Engine(
      DataFolder data,
      Registry registry,
      SpeakingOfStatus speaking,
      Clock now,
      Randomness randomness,
      Retention retention,
      FaultPoint faults,
      Duration tick,
      Function<String, ReadStores> readStores) {
    clock = Clock.tick(now, MICROSECOND);
    // Without a whole table of who may open what nothing is opened, not even a folder.
    var unused = Disclosure.table();
    try {
      FileKeyManagement masters = new FileKeyManagement(data.masterKeys(), randomness);
      KeyStore keys =
          opened(new KeyStore(data.vault(), masters, new ErasureList(data.erasures()), randomness));
      // The vault sends its openings to the command side, and the command side asks the vault
      // whether an attestation is its own: one of the two must be told later.
      AtomicReference<Dispatch> dispatch = new AtomicReference<>();
      SealingVault vault =
          new SealingVault(
              registry,
              speaking,
              masters,
              keys,
              command -> send(dispatch, command),
              clock,
              randomness,
              faults);
      events =
          opened(
              SqliteEvents.at(data.events())
                  .upcasters(OlderShapes.chain())
                  .randomness(randomness)
                  .faults(faults)
                  .open());
      commands = opened(new CommandSide(events, clock, registry, vault, retention, faults));
      dispatch.set(commands);
      boolean older = new ReturningErasures(events, keys, commands).apply();

      PlatformKeys platform = new PlatformKeys(data.platformKeys(), randomness);
      references = new References(platform.key("references", 32));
      ids = new Ids(platform.key("ids", 32));
      for (Projection<?> projection : Rooms.of(new ReferenceHandles(references), registry)) {
        ReadStores store = opened(readStores.apply(projection.name()));
        stores.put(projection.name(), store);
        if (older) {
          // Its documents may be of events that are no more.
          Rebuilding.rebuild(projection, commands.events(), store);
        }
        rooms.put(
            projection.name(),
            opened(
                ProjectingRuntime.start(
                    projection,
                    commands.events(),
                    events.tokenStore(),
                    store,
                    ProjectingSettings.DEFAULT.withFaults(faults))));
      }
      unmetNeeds = new UnmetNeeds(commands, registry, references, ids);
      ticker = startProcesses(data, events, commands, keys, retention, tick, older);
      inside =
          new SettledInside(
              new FrontDoor(commands, vault, vault, registry, references, ids),
              List.copyOf(rooms.values()),
              this::statisticsAreFollowed);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private Ticker startProcesses(
      DataFolder data,
      SqliteEvents events,
      CommandSide commands,
      KeyStore keys,
      Retention retention,
      Duration tick,
      boolean older) {
    KeyCleanUp cleanUp = new KeyCleanUp(keys);
    listening("key-clean-up", events, (event, _) -> cleanUp.on(event));
    // A listener runs inside a unit of work, and a command sent there would be answered before it
    // is durable; so it is sent from another thread.
    ExecutorService sender =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("override-sending-sender").daemon().factory());
    opened(sender);
    OverrideSending overrides =
        new OverrideSending(
            command -> CompletableFuture.supplyAsync(() -> commands.send(command), sender).join());
    listening(
        "override-sending",
        events,
        (event, _) -> {
          var unused = overrides.on(event);
        });
    LinkFollowing links =
        new LinkFollowing(
            command -> CompletableFuture.supplyAsync(() -> commands.send(command), sender).join());
    listening("link-following", events, (event, _) -> links.on(event));
    SqliteDueIndex due = opened(new SqliteDueIndex(data.deadlines()));
    Deadlines deadlines = new Deadlines(due, retention);
    if (older) {
      // What it knows may be of events that are no more.
      due.clear();
      Listening.forget("deadlines-3", events.tokenStore());
    }
    // Under a new name it reads all events again: where it learnt of a new kind of deadline.
    Listening keeping = listening("deadlines-3", events, deadlines::on);
    Ticker started = new Ticker(due, commands, keeping::isCurrent);
    ScheduledExecutorService ticking =
        opened(
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("ticker").daemon().factory()));
    var unused =
        ticking.scheduleWithFixedDelay(
            () -> started.tick(clock.instant()), tick.toSeconds(), tick.toSeconds(), SECONDS);
    return started;
  }

  /**
   * Has somebody outside the victims’ log follow her consent to statistics, from the first event
   * on.
   *
   * @param name of the token
   * @param ended is told what stands for one that has ended, and when; twice changes nothing
   * @return ends it, before what it tells is closed
   */
  public AutoCloseable whenStatisticsEnd(String name, BiConsumer<String, Instant> ended) {
    // As with overrides: what is told sends a command, and must not do so inside a unit of work.
    ExecutorService sender =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(name + "-sender").daemon().factory());
    StatisticsFollowing following =
        new StatisticsFollowing(
            unmetNeeds,
            (agreement, at) ->
                CompletableFuture.runAsync(() -> ended.accept(agreement, at), sender).join());
    // From the first event on each time: a log of needs from another moment is put right by it.
    Listening.forget(name, events.tokenStore());
    Listening started =
        new Listening(
            name, commands.events(), events.tokenStore(), (event, _) -> following.on(event));
    listeners.add(started);
    statistics.add(started);
    return () -> {
      statistics.remove(started);
      listeners.remove(started);
      started.close();
      sender.close();
    };
  }

  private boolean statisticsAreFollowed() {
    statistics.forEach(Listening::hurry);
    return statistics.stream().allMatch(Listening::isCurrent);
  }

  private Listening listening(String name, SqliteEvents events, BiConsumer<Event, Long> listener) {
    Listening started =
        opened(new Listening(name, commands.events(), events.tokenStore(), listener));
    listeners.add(started);
    return started;
  }

  /**
   * Lets everything happen that is due now, one after the other with all that follows from it, and
   * waits until it is projected: for whoever moves the clock by hand.
   *
   * @return whether it came to rest within the time
   */
  public boolean tick(Duration bound) throws InterruptedException {
    if (!awaitSettled(bound)) {
      return false;
    }
    while (ticker.tick(clock.instant(), () -> settle(bound)).settled() > 0) {
      if (!awaitSettled(bound)) {
        return false;
      }
    }
    return true;
  }

  private void settle(Duration bound) {
    try {
      if (!listenersSettle(bound)) {
        throw new IllegalStateException("what follows the events is late");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * Waits until whatever follows the events has taken all of them, those included that it causes.
   *
   * @return whether it has within the time
   */
  public boolean awaitSettled(Duration bound) throws InterruptedException {
    return listenersSettle(bound) && awaitProjected(bound);
  }

  private boolean listenersSettle(Duration bound) throws InterruptedException {
    long end = System.nanoTime() + bound.toNanos();
    while (!listeners.stream().allMatch(Listening::isCurrent)) {
      if (System.nanoTime() > end) {
        return false;
      }
      listeners.forEach(Listening::hurry);
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return true;
  }

  /**
   * Simple names of the faults that processes behind the port met and have not got over: what they
   * do is late, and nothing of it is skipped. For health.
   */
  public List<String> failures() {
    return listeners.stream().flatMap(listener -> listener.failure().stream()).toList();
  }

  /** Whether what follows the events beside the rooms has taken all that are there, for tests. */
  boolean listenersAreCurrent() {
    listeners.forEach(Listening::hurry);
    return listeners.stream().allMatch(Listening::isCurrent);
  }

  /** The events, for tests that look at what was appended. */
  public EventStore events() {
    return commands.events();
  }

  /** Sends a command past the port, for tests that ask what no desk can. */
  Answer send(Command command) {
    return commands.send(command);
  }

  /** The handles, for tests that act as an organisation without reading its list first. */
  String referenceFor(OrganisationId organisation, OrganisationId referrer, RequestId request) {
    return references.referenceFor(
        organisation, ids.victim(referrer, request), ids.referral(referrer, request));
  }

  /** What may be told of referrals to those who keep needs that nobody took. */
  public Holding unmetNeeds() {
    return unmetNeeds;
  }

  /** The port. */
  public Inside inside() {
    return inside;
  }

  /** The names of the rooms that have databases. */
  public static List<String> roomNames() {
    return Rooms.names();
  }

  /** The databases of a room. */
  public ReadStores stores(String room) {
    ReadStores found = stores.get(room);
    if (found == null) {
      throw new IllegalArgumentException("no such room");
    }
    return found;
  }

  /** The projectors by room. */
  public Map<String, ProjectingRuntime> rooms() {
    return Map.copyOf(rooms);
  }

  /**
   * Waits until every room has projected all events that are there now.
   *
   * @return whether they have
   */
  public boolean awaitProjected(Duration bound) throws InterruptedException {
    for (ProjectingRuntime room : rooms.values()) {
      if (!room.awaitHead(bound)) {
        return false;
      }
    }
    return true;
  }

  private static Answer send(AtomicReference<Dispatch> dispatch, Command command) {
    Dispatch ready = dispatch.get();
    if (ready == null) {
      throw new IllegalStateException("not started yet");
    }
    return ready.send(command);
  }

  private <C extends AutoCloseable> C opened(C part) {
    open.push(part);
    return part;
  }

  /** Stops in the opposite order of starting. */
  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("could not be closed", e);
      }
    }
  }
}
