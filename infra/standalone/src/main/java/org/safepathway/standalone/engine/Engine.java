package org.safepathway.standalone.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.demand.Holding;
import org.safepathway.directory.Registry;
import org.safepathway.eventstore.EventLog;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.projections.projecting.ProjectingRuntime;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.referral.inside.Inside;
import org.safepathway.standalone.ending.EndingList;
import org.safepathway.standalone.ending.ReturningEndings;
import org.safepathway.standalone.ending.SetAside;
import org.safepathway.vault.MissingMasterKeyException;

/** Everything that runs behind the port, over one data folder. */
public final class Engine implements Referring, Running, AutoCloseable {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final ProjectingPart projecting;
  private final ReferringPart referring;
  private final VaultPart vaulted;
  private final CommandSide commands;
  private final Handled handled;
  private final Clock clock;
  private final Followers followers;

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
      Later dispatch = new Later();
      vaulted =
          opened(new VaultPart(data, registry, speaking, dispatch, clock, randomness, faults));
      EventLog log = opened(settings.log().open(randomness, faults));
      commands =
          opened(
              new CommandSide(
                  log,
                  CommandSide.ALL,
                  clock,
                  registry,
                  vaulted.vault(),
                  settings.retention(),
                  settings.spans(),
                  faults));
      dispatch.is(commands);
      EndingList endings = new EndingList(data.endings());
      SetAside aside = new SetAside(data.setAside());
      // Both: what is erased ends nothing any more, and neither may be left out.
      boolean older = new ReturningErasures(log, vaulted.keys(), commands).apply();
      older |=
          new ReturningEndings(endings, commands::stream, commands, log.marks(), aside).apply();

      boolean isNew = commands.head() < 0;
      handled = Handled.of(data, randomness, isNew);
      projecting =
          opened(
              new ProjectingPart(
                  log, commands, settings, registry, handled.references(), isNew, older, faults));
      followers = opened(new Followers(log, commands, aside));
      referring =
          new ReferringPart(
              commands,
              followers,
              data,
              settings,
              registry,
              vaulted.vault(),
              vaulted.vault(),
              handled,
              endings,
              projecting,
              clock,
              older);
      followers.keys(vaulted.keys());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public AutoCloseable whenStatisticsEnd(String name, BiConsumer<String, Instant> ended) {
    return referring.whenStatisticsEnd(name, ended);
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
    while (referring.ticker().tick(clock.instant(), () -> settle(bound)).settled() > 0) {
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

  @Override
  public long head() {
    return commands.head();
  }

  @Override
  public Counts counts() {
    return commands.counts();
  }

  @Override
  public List<String> failures() {
    return Stream.concat(
            followers.failures().stream(),
            vaulted.missing().stream().map(_ -> MissingMasterKeyException.class.getSimpleName()))
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
  String referenceFor(OrganisationId organisation, Actor referrer, RequestId request) {
    return handled
        .references()
        .referenceFor(
            organisation,
            handled.ids().victim(referrer, request),
            handled.ids().referral(referrer, request));
  }

  @Override
  public Holding unmetNeeds() {
    return referring.unmetNeeds();
  }

  @Override
  public Inside inside() {
    return referring.inside();
  }

  /** The names of the rooms that have databases. */
  public static List<String> roomNames() {
    return Rooms.names();
  }

  /** The databases of a room. */
  public ReadStores stores(String room) {
    ReadStores found = projecting.stores().get(room);
    if (found == null) {
      throw new IllegalArgumentException("no such room");
    }
    return found;
  }

  @Override
  public Map<String, ProjectingRuntime> rooms() {
    return Map.copyOf(projecting.rooms());
  }

  /**
   * Waits until every room has projected all events that are there now.
   *
   * @return whether they have
   */
  public boolean awaitProjected(Duration bound) throws InterruptedException {
    for (ProjectingRuntime room : projecting.rooms().values()) {
      if (!room.awaitHead(bound)) {
        return false;
      }
    }
    return true;
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
