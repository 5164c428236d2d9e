package org.safepathway.firewall.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.safepathway.firewall.history.Histories;
import org.safepathway.firewall.history.History;
import org.safepathway.firewall.history.Mode;
import org.safepathway.firewall.history.Move;

/**
 * The campaign: so many random histories, each played twice, in each of the three modes. It ends at
 * the first difference, made small.
 */
public final class Firewall {

  private final Settings settings;
  private final PrintStream out;
  private final Map<Mode, Coverage> coverages = new EnumMap<>(Mode.class);
  private final AtomicInteger again = new AtomicInteger();
  private Progress progress;

  /** Whether one mode has found a difference: the others need not go on. */
  private volatile boolean over;

  /**
   * How a campaign runs.
   *
   * @param folder for the data folders of the applications; empty
   * @param classPath of the application and this module
   * @param flags of their JVMs
   * @param histories how many in all
   * @param seed of the first
   * @param batch how many are played at the same time of day
   * @param disturbEvery in one of so many batches something goes wrong, each {@link Disturbance} in
   *     its turn
   * @param floors whether it fails where it has not been everywhere; a short one has not
   * @param small whether a difference is tried again and made small
   * @param atOnce how many modes are played at the same time
   * @param progress where it is kept how far it is, to go on from there; empty for nowhere
   */
  public record Settings(
      Path folder,
      String classPath,
      List<String> flags,
      int histories,
      long seed,
      int batch,
      int disturbEvery,
      boolean floors,
      boolean small,
      int atOnce,
      Optional<Path> progress) {
    /** Copies the list. */
    public Settings {
      flags = List.copyOf(flags);
    }
  }

  /**
   * What came of it.
   *
   * @param divergence the first difference, or empty
   * @param counterexample the history that shows it, made small, or empty
   * @param missing floors of coverage that were not reached
   * @param been where it has been
   */
  record Result(
      Optional<Divergence> divergence,
      Optional<History> counterexample,
      List<String> missing,
      Coverage.Counts been) {
    /** Copies the list. */
    Result {
      missing = List.copyOf(missing);
    }

    /** Whether nothing differs and the campaign was everywhere. */
    boolean good() {
      return divergence.isEmpty() && missing.isEmpty();
    }
  }

  /**
   * After so many batches two applications are begun anew: each look reads whole lists, and with
   * lists of many thousands a campaign would be about nothing else.
   */
  private static final int AFRESH = 50;

  /** At so many acts of a batch a file is shut. */
  private static final int WRONG_IN_A_BATCH = 4;

  /** More histories than a mode ever has. */
  private static final int OF_A_MODE = 2_000_000;

  /** What rarely changes is looked at after one of so many batches. */
  private static final int STILL_EVERY = 8;

  /**
   * Made ready.
   *
   * @throws IllegalStateException if it is to go on with another campaign, or one of other code
   */
  public Firewall(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
    progress = Progress.of(settings);
    for (Mode mode : Mode.values()) {
      coverages.put(mode, new Coverage(progress.of(mode).coverage()));
    }
  }

  /** Runs it. */
  Result run() {
    long before = coverage().counts().histories();
    if (before > 0) {
      out.printf("goes on after %d histories%n", before);
    }
    Optional<Result> found = modes();
    if (found.isPresent()) {
      return found.get();
    }
    Coverage coverage = coverage();
    List<String> missing = settings.floors() ? coverage.missing() : List.of();
    out.printf("%s", coverage);
    missing.forEach(what -> out.printf("below its floor: %s%n", what));
    out.printf("seed %d: no divergence, %d floors missed%n", settings.seed(), missing.size());
    return new Result(Optional.empty(), Optional.empty(), missing, coverage.counts());
  }

  private Coverage coverage() {
    return coverages.values().stream().reduce(Coverage::and).orElseThrow();
  }

  private Optional<Result> modes() {
    ExecutorService pool = Executors.newFixedThreadPool(settings.atOnce());
    try {
      List<CompletableFuture<Optional<Result>>> all =
          Arrays.stream(Mode.values())
              .map(mode -> CompletableFuture.supplyAsync(() -> whole(mode), pool))
              .toList();
      return all.stream().flatMap(one -> one.join().stream()).findFirst();
    } finally {
      pool.shutdown();
    }
  }

  private Optional<Result> whole(Mode mode) {
    boolean ended = false;
    try {
      Optional<Result> found = phase(mode);
      ended = found.isEmpty();
      return found;
    } finally {
      if (!ended) {
        over = true;
      }
    }
  }

  /** A pair plays one mode alone: its log is compared, and what one leaves in it would differ. */
  private Optional<Result> phase(Mode mode) {
    int share = Math.max(settings.batch(), settings.histories() / Mode.values().length);
    Path folder = settings.folder().resolve(mode.name());
    Coverage coverage = Objects.requireNonNull(coverages.get(mode));
    int batches = progress(mode);
    while (batches * settings.batch() < share && !over) {
      Path here = folder.resolve(Integer.toString(batches));
      // What a campaign left that was ended.
      delete(here);
      try (Pair pair = new Pair(here, settings.classPath(), settings.flags(), coverage)) {
        pair.start();
        int first = batches;
        while (batches < first + AFRESH && batches * settings.batch() < share && !over) {
          List<History> histories = histories(mode, batches, pair);
          if (batches > first) {
            disturbance(mode, batches).ifPresent(what -> disturb(what, pair, histories, coverage));
          }
          Optional<Result> found = batch(mode, batches, histories, pair);
          if (found.isPresent()) {
            return found;
          }
          batches++;
        }
      }
      delete(here);
      keep(mode, new Progress.Phase(batches, coverage.counts()));
    }
    return Optional.empty();
  }

  private synchronized int progress(Mode mode) {
    return progress.of(mode).batches();
  }

  private synchronized void keep(Mode mode, Progress.Phase now) {
    progress = progress.with(mode, now);
    settings.progress().ifPresent(progress::keep);
  }

  private Optional<Disturbance> disturbance(Mode mode, int number) {
    Disturbance[] all = Disturbance.values();
    return number % settings.disturbEvery() == 0
        ? Optional.of(
            all[(number / settings.disturbEvery() + mode.ordinal()) % all.length].in(mode))
        : Optional.empty();
  }

  private Optional<Result> batch(Mode mode, int number, List<History> histories, Pair pair) {
    Optional<Divergence> found = pair.run(histories, mode, number % STILL_EVERY == 0);
    if (found.isPresent()) {
      over = true;
      pair.close();
      Path folder = settings.folder().resolve(mode.name()).resolve("again");
      return Optional.of(explained(folder, histories, mode, found.get()));
    }
    if ((number + 1) % AFRESH == 0) {
      out.printf("%s: %d histories%n", mode, (number + 1) * settings.batch());
      out.flush();
    }
    return Optional.empty();
  }

  private static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Before the batch; or in the middle of it, where it counts if it happens. */
  private static void disturb(
      Disturbance what, Pair pair, List<History> histories, Coverage coverage) {
    switch (what) {
      case RESTARTED -> pair.restart();
      case REBUILT -> pair.rebuild();
      case ONE_REBUILT -> pair.rebuildOne();
      case KILLED_IN_AN_ACT, LOG_SHUT, ROOM_SHUT -> goesWrong(what, histories);
    }
    if (what.wrong() == null) {
      coverage.disturbed(what);
    }
  }

  private static void goesWrong(Disturbance what, List<History> histories) {
    Random chance = new Random(histories.getFirst().seed());
    Move.Kind wrong = Objects.requireNonNull(what.wrong());
    // An act may be refused for something else.
    int many = what == Disturbance.KILLED_IN_AN_ACT ? 1 : WRONG_IN_A_BATCH;
    for (int i = 0; i < many; i++) {
      int which = chance.nextInt(histories.size());
      histories.set(which, histories.get(which).with(wrong, chance));
    }
  }

  private List<History> histories(Mode mode, int number, Pair pair) {
    int done = number * settings.batch();
    List<History> histories = new ArrayList<>();
    for (int i = 0; i < settings.batch(); i++) {
      long seed = settings.seed() * 1_000_003L + 7L * mode.ordinal() + 31L * (done + i);
      histories.add(Histories.random(seed, mode, name(mode, done + i), pair.today()));
    }
    return histories;
  }

  /** All are of one length, and no two are the same. */
  private static String name(Mode mode, int number) {
    return "history-%07d".formatted(mode.ordinal() * OF_A_MODE + number + 1);
  }

  private String name() {
    return "history-%07d".formatted(Mode.values().length * OF_A_MODE + again.incrementAndGet());
  }

  private synchronized Result explained(
      Path folder, List<History> histories, Mode mode, Divergence found) {
    out.printf("%nDIVERGENCE in mode %s, seed %d%n", mode, settings.seed());
    print(found);
    if (!settings.small()) {
      return new Result(Optional.of(found), Optional.empty(), List.of(), coverage().counts());
    }
    try (Retrial retrial = new Retrial(folder, settings, mode)) {
      History guilty =
          histories.stream()
              .filter(history -> retrial.of(history.named(name())).isPresent())
              .findFirst()
              .orElse(null);
      if (guilty == null) {
        out.printf("It takes more than one of these %d histories.%n", histories.size());
        return new Result(Optional.of(found), Optional.empty(), List.of(), coverage().counts());
      }
      History smallest =
          Shrinking.shrink(
              guilty, history -> history.named(name()), history -> retrial.of(history).isPresent());
      out.printf("%nThe smallest history that shows it (seed %d):%n", smallest.seed());
      for (Move move : smallest.moves()) {
        out.printf("  %s%n", told(move, mode));
      }
      retrial.of(smallest.named(name())).ifPresent(this::print);
      return new Result(Optional.of(found), Optional.of(smallest), List.of(), coverage().counts());
    }
  }

  private void print(Divergence found) {
    out.printf("%s%n--- one%n%s%n--- other%n%s%n---%n", found.where(), found.left(), found.right());
    out.flush();
  }

  private static String told(Move move, Mode mode) {
    Move.Other other = move.other();
    String turned =
        move.isLeftOut(mode)
            ? "   [only in one of the two]"
            : move.isTurned(mode) && other != null
                ? "   [in the other: " + other.path() + " " + other.body() + "]"
                : "";
    return "%s  %s: %s %s %s%s"
        .formatted(
            move.at(),
            move.what(),
            move.person(),
            move.path(),
            move.body() == null ? "" : move.body(),
            turned);
  }
}
