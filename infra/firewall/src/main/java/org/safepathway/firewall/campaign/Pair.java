package org.safepathway.firewall.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.firewall.history.History;
import org.safepathway.firewall.history.Mode;
import org.safepathway.firewall.history.Move;
import org.safepathway.firewall.look.Looks;
import org.safepathway.firewall.side.Answer;
import org.safepathway.firewall.side.Ask;
import org.safepathway.firewall.side.Side;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.Rebuilding;

/** Two applications with the same keys, at the same time of day, in lockstep. */
final class Pair implements AutoCloseable {

  /** When the first batch begins; each later one begins so much later. */
  private static final Instant FIRST = Instant.parse("2026-11-23T09:00:00Z");

  private static final Duration BETWEEN = Duration.ofDays(14);
  private static final int HANDLES_TRIED = 5;

  /** One look of so many is taken after a batch that is not looked at in full. */
  private static final int LOOKS_TAKEN = 3;

  /** One look of so many is taken again for its headers alone, and by somebody who has it. */
  private static final int MORE_ASKED = 5;

  /** So many lines are shown that one has and the other has not. */
  private static final int SHOWN = 12;

  /** So many pages of a list are followed, from the first on. */
  private static final int PAGES = 4;

  /**
   * The demonstration's access tokens last ten minutes. Both sides sign in again before the same
   * batch: a sign-in leaves lines in the log.
   */
  private static final Duration SIGNED_IN = Duration.ofMinutes(5);

  private final Side left;
  private final Side right;
  private final Coverage coverage;
  private final ExecutorService both = Executors.newFixedThreadPool(2);
  private final Map<String, Set<String>> knownLeft = new HashMap<>();
  private final Map<String, Set<String>> knownRight = new HashMap<>();
  private final EdgesTaken edges = new EdgesTaken();
  private Instant begin = FIRST;
  private long signedIn = System.nanoTime();

  Pair(Path folder, String classPath, List<String> leftFlags, Coverage coverage) {
    this.coverage = coverage;
    sameKeys(folder.resolve("left"), folder.resolve("right"));
    left = new Side(folder.resolve("left"), classPath, leftFlags);
    right = new Side(folder.resolve("right"), classPath, leftFlags);
  }

  /** Starts both. */
  void start() {
    each(
        side -> {
          side.start(begin);
          return true;
        });
  }

  /** The day on which the next batch begins. */
  java.time.LocalDate today() {
    return java.time.LocalDate.ofInstant(begin, java.time.ZoneOffset.UTC);
  }

  /**
   * Plays a batch on both and compares.
   *
   * @return the first difference, or empty
   */
  Optional<Divergence> run(List<History> histories, Mode mode, boolean still) {
    Stored onLeft = new Stored(left.data());
    Stored onRight = new Stored(right.data());
    if (System.nanoTime() - signedIn > SIGNED_IN.toNanos()) {
      left.signInAgain();
      right.signInAgain();
      signedIn = System.nanoTime();
    }
    awaitLogged();
    long[] positions = {onLeft.position(), onRight.position()};
    long[] logged = {onLeft.logged(), onRight.logged()};
    Play leftPlay = new Play(left, false, knownLeft, coverage);
    Play rightPlay = new Play(right, true, knownRight, new Coverage());
    Instant now = begin;
    List<List<Observation>> seen =
        together(
            () -> leftPlay.play(histories, mode, now), () -> rightPlay.play(histories, mode, now));
    begin = begin.plus(BETWEEN);
    coverage.histories(histories.size());
    coverage.happened(edges, onLeft.events(positions[0]));
    Optional<Divergence> passing = compare(seen.getFirst(), seen.getLast());
    if (passing.isPresent()) {
      return passing;
    }
    // The log is compared before looking: low observers' looks leave lines, too.
    Optional<Divergence> log = log(histories, mode, onLeft, onRight, positions, logged);
    if (log.isPresent()) {
      return log;
    }
    List<List<String>> databases = together(onLeft::lowDatabases, onRight::lowDatabases);
    Optional<Divergence> held =
        same("the databases of the police", databases.getFirst(), databases.getLast());
    return held.isPresent() ? held : look(asks(histories, leftPlay, still));
  }

  private Optional<Divergence> log(
      List<History> histories,
      Mode mode,
      Stored onLeft,
      Stored onRight,
      long[] positions,
      long[] logged) {
    List<String> one = onLeft.events(positions[0]);
    List<String> other = onRight.events(positions[1]);
    return switch (mode) {
      case SEALED -> {
        awaitLogged();
        boolean shut = histories.stream().anyMatch(history -> history.has(Move.Kind.LOG_SHUT));
        yield same("the event log", one, other)
            .or(
                () ->
                    same(
                        "the log file",
                        onLeft.lines(logged[0], shut),
                        onRight.lines(logged[1], shut)));
      }
      case FINE -> {
        List<String> coarse = Stored.withoutFineReasons(one);
        List<String> otherCoarse = Stored.withoutFineReasons(other);
        // What follows from what was under way when it was killed comes when it comes.
        yield histories.stream().anyMatch(history -> history.has(Move.Kind.KILLED))
            ? same("what is in the event log", sorted(coarse), sorted(otherCoarse))
            : same("the event log", coarse, otherCoarse);
      }
      case HIGH_ACTS -> Optional.empty();
    };
  }

  private static List<String> sorted(List<String> events) {
    return events.stream().sorted().toList();
  }

  private void awaitLogged() {
    left.awaitLogged();
    right.awaitLogged();
  }

  private static List<Ask> asks(List<History> histories, Play play, boolean still) {
    Random random = new Random(histories.getFirst().seed());
    List<String> cases = new ArrayList<>();
    for (org.safepathway.firewall.history.Service service :
        org.safepathway.firewall.history.Service.values()) {
      cases.addAll(play.handles(service.name()));
    }
    List<Ask> asks =
        Looks.after(
            some(play.handles("force"), random),
            some(cases, random),
            some(play.handles("demand"), random));
    if (still) {
      List<Ask> all = new ArrayList<>(asks);
      all.addAll(Looks.still());
      return all;
    }
    // Everything now and then, some of it always: a difference stays in the lists and databases.
    return asks.stream().filter(ask -> random.nextInt(LOOKS_TAKEN) == 0).toList();
  }

  private static List<String> some(List<String> handles, Random random) {
    List<String> shuffled = new ArrayList<>(handles);
    java.util.Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(HANDLES_TRIED, shuffled.size()));
  }

  private Optional<Divergence> look(List<Ask> asks) {
    List<List<Observation>> seen =
        together(() -> looked(left, asks, true), () -> looked(right, asks, false));
    return compare(seen.getFirst(), seen.getLast());
  }

  private List<Observation> looked(Side side, List<Ask> asks, boolean count) {
    List<Observation> seen = new ArrayList<>();
    for (Ask look : asks) {
      Ask ask = named(side, look);
      Answer answer = looked(side, ask, seen, count);
      String tag = answer.headers().getOrDefault("etag", List.of("")).getFirst();
      if (ask.method().equals("GET") && !answer.isOfTheMoment() && seen.size() % MORE_ASKED == 0) {
        looked(side, ask.headers(), seen, count);
        if (!tag.isEmpty()) {
          looked(side, ask.knowing(tag), seen, count);
        }
      }
      for (int page = 1; page < PAGES && !answer.cursor().isEmpty(); page++) {
        answer = looked(side, ask.after(answer.cursor()), seen, count);
      }
    }
    return seen;
  }

  /** With an id that is there in the place of {@link Looks#FIRST}. */
  private static Ask named(Side side, Ask ask) {
    if (!ask.path().endsWith(Looks.FIRST)) {
      return ask;
    }
    String list = ask.path().substring(0, ask.path().lastIndexOf('/'));
    String id = side.ask(Ask.json(null, list)).firstId();
    return Ask.json(ask.person(), list + "/" + id);
  }

  private Answer looked(Side side, Ask ask, List<Observation> seen, boolean count) {
    Answer answer = side.ask(ask);
    String where =
        "%s %s %s as %s"
            .formatted(
                ask.person() == null ? "nobody" : ask.person(),
                ask.method() + (ask.known() == null ? "" : " knowing its tag"),
                ask.path().replaceAll("cursor=.*", "cursor"),
                ask.accept());
    seen.add(new Observation(where, Looks.seen(answer)));
    if (count && ask.method().equals("GET")) {
      coverage.observed(ask.path(), answer.success() && answer.hasContent());
    }
    return answer;
  }

  private Optional<Divergence> compare(List<Observation> one, List<Observation> other) {
    coverage.compared(one.size());
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return Optional.of(Divergence.of(one.get(i).where(), text(one.get(i)), text(other.get(i))));
      }
    }
    return one.size() == other.size()
        ? Optional.empty()
        : Optional.of(new Divergence("how much was seen", "" + one.size(), "" + other.size()));
  }

  private static String text(Observation observation) {
    return observation.where() + "\n" + observation.seen();
  }

  private Optional<Divergence> same(String what, List<String> one, List<String> other) {
    coverage.compared(1);
    if (one.equals(other)) {
      return Optional.empty();
    }
    List<String> onlyLeft = without(one, other);
    List<String> onlyRight = without(other, one);
    return Optional.of(
        onlyLeft.isEmpty() && onlyRight.isEmpty()
            ? Divergence.of(
                "the order of " + what, String.join("\n", one), String.join("\n", other))
            : new Divergence(what, some(onlyLeft), some(onlyRight)));
  }

  private static List<String> without(List<String> all, List<String> others) {
    List<String> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left;
  }

  private static String some(List<String> only) {
    return only.isEmpty()
        ? "(nothing more)"
        : String.join("\n", only.subList(0, Math.min(SHOWN, only.size())));
  }

  /** Kills both and starts them again. */
  void restart() {
    each(this::restart);
  }

  /** Ends both, rebuilds every projection and starts them again. */
  void rebuild() {
    each(this::rebuild);
  }

  /** Rebuilds those of one. The other is started again, since what is new says more in its log. */
  void rebuildOne() {
    each(side -> side.equals(right) ? rebuild(side) : restart(side));
  }

  private boolean restart(Side side) {
    side.kill();
    startAgain(side);
    return true;
  }

  private boolean rebuild(Side side) {
    side.close();
    try {
      new Rebuilding(new DataFolder(side.data()), new StaffRegistry(NetworkFile.demo()))
          .run(new Silent());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    startAgain(side);
    return true;
  }

  /** What a start finds to be due is done by then, and not while something is compared. */
  private void startAgain(Side side) {
    side.start(begin);
    side.tick();
    side.settle();
  }

  /** A rebuild that says nothing. */
  private static final class Silent implements Rebuilding.Progress {
    @Override
    public void rebuilt(String room, long position, long head) {}

    @Override
    public void finished(String room, long events) {}
  }

  private void each(Function<Side, Boolean> work) {
    var unused = together(() -> work.apply(left), () -> work.apply(right));
  }

  private <T> List<T> together(Supplier<T> one, Supplier<T> other) {
    CompletableFuture<T> first = CompletableFuture.supplyAsync(one, both);
    CompletableFuture<T> second = CompletableFuture.supplyAsync(other, both);
    return List.of(first.join(), second.join());
  }

  @Override
  public void close() {
    left.close();
    right.close();
    both.shutdown();
  }

  /** References are made under the platform’s keys: with other keys nothing could be compared. */
  private static void sameKeys(Path one, Path other) {
    SecureRandom random = new SecureRandom();
    for (String file :
        List.of(
            "platform-keys/references.key", "platform-keys/ids.key", "master-keys/platform.key")) {
      byte[] key = new byte[32];
      random.nextBytes(key);
      for (Path data : List.of(one, other)) {
        try {
          Path at = data.resolve(file);
          Files.createDirectories(at.getParent());
          Files.write(at, key);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
