package org.safepathway.standalone.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.safepathway.directory.Registry;
import org.safepathway.due.Deadlines;
import org.safepathway.due.SqliteDueIndex;
import org.safepathway.due.Ticker;
import org.safepathway.eventstore.EventLog;
import org.safepathway.frontdoor.LinkFollowing;
import org.safepathway.frontdoor.OverrideSending;
import org.safepathway.kernel.Dispatch;
import org.safepathway.kernel.Event;
import org.safepathway.projections.projecting.StoredPositions;
import org.safepathway.referral.retention.Retention;
import org.safepathway.standalone.ending.EndingList;
import org.safepathway.standalone.ending.SetAside;
import org.safepathway.vault.KeyCleanUp;
import org.safepathway.vault.KeyStore;

/** What follows the events beside the rooms, and sends what follows from them. */
final class Followers implements AutoCloseable {

  private static final String ALL_DEADLINES = "deadlines-";
  private static final String DEADLINES = ALL_DEADLINES + 6;
  private static final String ENDINGS = "endings";

  /**
   * What another part could not read for a moment, of another release, is not left until a start.
   */
  private static final Duration AGAIN = Duration.ofMinutes(10);

  private final EventLog log;
  private final CommandSide commands;
  private final SetAside aside;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<Listening> listeners = new CopyOnWriteArrayList<>();
  private final List<Listening> statistics = new CopyOnWriteArrayList<>();
  private final List<Rounds> rounds = new CopyOnWriteArrayList<>();

  Followers(EventLog log, CommandSide commands, SetAside aside) {
    this.log = log;
    this.commands = commands;
    this.aside = aside;
  }

  /**
   * Keeps what ends on its list.
   *
   * @return what follows
   */
  Listening endings(EndingList endings) {
    if (endings.isEmpty()) {
      // A list that is new, or was lost, is filled from the first event on.
      StoredPositions.forget(ENDINGS, log.tokenStore());
    }
    return listening(ENDINGS, (event, _) -> endings.on(event));
  }

  /** Destroys the keys of what is over. */
  void keys(KeyStore keys) {
    KeyCleanUp cleanUp = new KeyCleanUp(keys);
    listening("key-clean-up", (event, _) -> cleanUp.on(event));
  }

  /** Sends what was authorised, and ends links that hang on what has ended. */
  void sending() {
    // A listener runs inside a unit of work, and a command sent there would be answered before it
    // is durable; so it is sent from another thread.
    ExecutorService sender = opened(oneThread("override-sending-sender"));
    Dispatch apart = command -> on(sender, () -> commands.send(command));
    OverrideSending overrides = new OverrideSending(apart);
    listening(
        "override-sending",
        (event, _) -> {
          var unused = overrides.on(event);
        });
    LinkFollowing links = new LinkFollowing(apart);
    listening("link-following", (event, _) -> links.on(event));
  }

  /**
   * Keeps the deadlines, and has what is due happen.
   *
   * @param registry says which services have closed
   * @param older whether the log is an older copy than what is known of deadlines
   */
  Ticker deadlines(
      DataFolder data,
      Retention retention,
      Duration tick,
      Clock clock,
      Registry registry,
      boolean older) {
    SqliteDueIndex due = opened(new SqliteDueIndex(data.deadlines()));
    Deadlines deadlines = new Deadlines(due, retention);
    if (older) {
      // What it knows may be of events that are no more.
      due.clear();
      StoredPositions.forget(DEADLINES, log.tokenStore());
    }
    aside.without(name -> name.startsWith(ALL_DEADLINES) && !name.equals(DEADLINES));
    // Under a new name it reads all events again: where it learnt of a new kind of deadline.
    Listening keeping = listening(DEADLINES, deadlines::on);
    Ticker started =
        new Ticker(
            due, commands, registry, keeping::isCurrent, () -> aside.of(DEADLINES).isEmpty());
    rounds.add(opened(new Rounds("ticker", tick, tick, () -> started.tick(clock.instant()))));
    return started;
  }

  /**
   * Has somebody outside the victims’ log follow the events, from the first one on each time: a log
   * from another moment is put right by it.
   *
   * @param following is made with what tells outside: it sends a command, and must not do so inside
   *     a unit of work
   * @return ends it, before what it tells is closed
   */
  AutoCloseable outside(
      String name,
      BiConsumer<String, Instant> told,
      Function<BiConsumer<String, Instant>, BiConsumer<Event, Long>> following) {
    ExecutorService sender = oneThread(name + "-sender");
    BiConsumer<String, Instant> apart =
        (what, at) ->
            on(
                sender,
                () -> {
                  told.accept(what, at);
                  return what;
                });
    StoredPositions.forget(name, log.tokenStore());
    Listening started =
        new Listening(
            name, commands.events(), log.tokenStore(), aside, AGAIN, following.apply(apart));
    listeners.add(started);
    statistics.add(started);
    return () -> {
      statistics.remove(started);
      listeners.remove(started);
      started.close();
      sender.close();
    };
  }

  /** Whether who is outside has heard of every event; hurries them. */
  boolean outsideIsCurrent() {
    statistics.forEach(Listening::hurry);
    return statistics.stream().allMatch(Listening::isCurrent);
  }

  /** Whether all have taken every event that is there now; hurries them. */
  boolean areCurrent() {
    listeners.forEach(Listening::hurry);
    return listeners.stream().allMatch(Listening::isCurrent);
  }

  /**
   * Waits until all have taken every event, those included that they cause.
   *
   * @return whether they have within the time
   */
  boolean settle(Duration bound) throws InterruptedException {
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

  /** Simple names of the faults that they met and have not got over, and whether any was passed. */
  List<String> failures() {
    return Stream.of(
            listeners.stream().flatMap(listener -> listener.failure().stream()),
            rounds.stream().flatMap(round -> round.failure().stream()),
            Stream.of(SetAside.class.getSimpleName()).filter(_ -> aside.size() > 0))
        .flatMap(Function.identity())
        .toList();
  }

  private Listening listening(String name, BiConsumer<Event, Long> listener) {
    Listening started =
        opened(new Listening(name, commands.events(), log.tokenStore(), aside, AGAIN, listener));
    listeners.add(started);
    return started;
  }

  /** Done by another thread, and waited for; a fault is its own, not one around it. */
  private static <T> T on(ExecutorService sender, Supplier<T> what) {
    try {
      return CompletableFuture.supplyAsync(what, sender).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  private static ExecutorService oneThread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  private <C extends AutoCloseable> C opened(C part) {
    open.push(part);
    return part;
  }

  @Override
  public void close() {
    Closing.inTurn(open);
  }
}
