package org.safepathway.standalone.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.demand.Holding;
import org.safepathway.directory.Registry;
import org.safepathway.due.Ticker;
import org.safepathway.eventstore.EventLog;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.frontdoor.FrontDoor;
import org.safepathway.frontdoor.Ids;
import org.safepathway.frontdoor.References;
import org.safepathway.frontdoor.StatisticsFollowing;
import org.safepathway.frontdoor.UnmetNeeds;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.projections.projecting.ProjectingSettings;
import org.safepathway.projections.projecting.Projection;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.referral.inside.Inside;
import org.safepathway.standalone.ending.EndingList;
import org.safepathway.standalone.ending.ReturningEndings;
import org.safepathway.vault.ErasureList;
import org.safepathway.vault.FileKeyManagement;
import org.safepathway.vault.KeyHolder;
import org.safepathway.vault.KeyStore;
import org.safepathway.vault.MissingMasterKeyException;
import org.safepathway.vault.SealingVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs behind the port, over one data folder. */
public final class Engine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Map<String, ReadStores> stores = new LinkedHashMap<>();
  private final Map<String, ProjectingRuntime> rooms = new LinkedHashMap<>();
  private final Inside inside;
  private final UnmetNeeds unmetNeeds;
  private final EventLog log;
  private final CommandSide commands;
  private final References references;
  private final Ids ids;
  private final Clock clock;
  private final Ticker ticker;
  private final Followers followers;
  private final Listening endingsKept;
  private final Set<KeyHolder> missingKeys;

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
    this(data, registry, speaking, now, randomness, faults, EngineSettings.of(data));
  }

  /**
   * Opens the folder and starts.
   *
   * @param settings how it runs
   */
  public Engine(
      DataFolder data,
      Registry registry,
      SpeakingOfStatus speaking,
      Clock now,
      Randomness randomness,
      FaultPoint faults,
      EngineSettings settings) {
    clock = Clock.tick(now, MICROSECOND);
    // Without a whole table of who may open what nothing is opened, not even a folder.
    var unused = Disclosure.table();
    try {
      FileKeyManagement masters = new FileKeyManagement(data.masterKeys(), randomness);
      KeyStore keys =
          opened(new KeyStore(data.vault(), masters, new ErasureList(data.erasures()), randomness));
      missingKeys = keys.missing();
      missingKeys.forEach(
          holder -> LOG.error("{}: its master key is missing; put its file back.", holder.label()));
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
      log = opened(settings.log().open(randomness, faults));
      commands = opened(new CommandSide(log, clock, registry, vault, settings.retention(), faults));
      dispatch.set(commands);
      EndingList endings = new EndingList(data.endings());
      // Both: what is erased ends nothing any more, and neither may be left out.
      boolean older = new ReturningErasures(log, keys, commands).apply();
      older |= new ReturningEndings(endings, commands::stream, commands, log.marks()).apply();

      PlatformKeys platform = new PlatformKeys(data.platformKeys(), randomness);
      boolean isNew = isEmpty(commands.events());
      references = new References(platform.key("references", 32, isNew));
      ids = new Ids(platform.key("ids", 32, isNew));
      for (Projection<?> projection : Rooms.of(new ReferenceHandles(references), registry)) {
        ReadStores store = opened(settings.readStores().apply(projection.name()));
        stores.put(projection.name(), store);
        if (older || (!isNew && store.names().isEmpty())) {
          // Its documents may be of events that are no more, or were not restored.
          Rebuilding.rebuild(projection, commands.events(), store);
        }
        rooms.put(
            projection.name(),
            opened(
                ProjectingRuntime.start(
                    projection,
                    commands.events(),
                    log.tokenStore(),
                    store,
                    ProjectingSettings.DEFAULT.withFaults(faults))));
      }
      unmetNeeds = new UnmetNeeds(commands, registry, references, ids);
      followers = opened(new Followers(log, commands));
      endingsKept = followers.endings(endings);
      followers.keys(keys);
      followers.sending();
      ticker = followers.deadlines(data, settings.retention(), settings.tick(), clock, older);
      inside =
          new SettledInside(
              new FrontDoor(commands, vault, vault, registry, references, ids),
              List.copyOf(rooms.values()),
              this::endingsAreKept,
              followers::outsideIsCurrent);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
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
    return followers.outside(
        name,
        ended,
        apart -> {
          StatisticsFollowing following = new StatisticsFollowing(unmetNeeds, apart);
          return (event, _) -> following.on(event);
        });
  }

  private static boolean isEmpty(EventStore events) {
    TrackingToken head = events.createHeadToken();
    return head == null || head.position().orElse(-1) < 0;
  }

  private boolean endingsAreKept() {
    endingsKept.hurry();
    return endingsKept.isCurrent();
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
      if (!followers.settle(bound)) {
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
    return followers.settle(bound) && awaitProjected(bound);
  }

  /**
   * Simple names of the faults that processes behind the port met and have not got over: what they
   * do is late, and nothing of it is skipped; and for each master key that was missing at the
   * start. For health.
   */
  public List<String> failures() {
    return Stream.concat(
            followers.failures().stream(),
            missingKeys.stream().map(_ -> MissingMasterKeyException.class.getSimpleName()))
        .toList();
  }

  /** Whether what follows the events beside the rooms has taken all that are there, for tests. */
  boolean listenersAreCurrent() {
    return followers.areCurrent();
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
    Closing.inTurn(open);
  }
}
