package org.safepathway.firewall.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private final Progress before;
  private final Coverage coverage;
  private int names;

  /**
   * How a campaign runs.
   *
   * @param folder for the data folders of the applications; empty
   * @param classPath of the application and this module
   * @param flags of their JVMs
   * @param histories how many in all
   * @param seed of the first
   * @param batch how many are played at the same time of day
   * @param disturbEvery after so many batches the applications are killed or rebuilt
   * @param floors whether it fails where it has not been everywhere; a short one has not
   * @param small whether a difference is tried again and made small
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
   */
  public record Result(
      Optional<Divergence> divergence, Optional<History> counterexample, List<String> missing) {
    /** Copies the list. */
    public Result {
      missing = List.copyOf(missing);
    }

    /** Whether nothing differs and the campaign was everywhere. */
    public boolean good() {
      return divergence.isEmpty() && missing.isEmpty();
    }
  }

  /**
   * After so many batches two applications are begun anew: each look reads whole lists, and with
   * lists of many thousands a campaign would be about nothing else.
   */
  private static final int AFRESH = 50;

  /** The log of the first pair is compared, so it plays no other mode. */
  private static final List<List<Mode>> PHASES =
      List.of(List.of(Mode.SEALED), List.of(Mode.FINE, Mode.HIGH_ACTS));

  /**
   * Made ready.
   *
   * @throws IllegalStateException if it is to go on with another campaign, or one of other code
   */
  public Firewall(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
    before = Progress.of(settings);
    coverage = new Coverage(before.coverage());
    names = before.names();
  }

  /** Runs it. */
  public Result run() {
    if (before.coverage().histories() > 0) {
      out.printf("goes on after %d histories%n", before.coverage().histories());
    }
    for (int phase = before.phase(); phase < PHASES.size(); phase++) {
      Optional<Result> found = phase(phase, phase == before.phase() ? before.batches() : 0);
      if (found.isPresent()) {
        return found.get();
      }
    }
    List<String> missing = settings.floors() ? coverage.missing() : List.of();
    out.printf("%s", coverage);
    missing.forEach(what -> out.printf("below its floor: %s%n", what));
    out.printf("seed %d: no divergence, %d floors missed%n", settings.seed(), missing.size());
    return new Result(Optional.empty(), Optional.empty(), missing);
  }

  private Optional<Result> phase(int phase, int begun) {
    List<Mode> modes = PHASES.get(phase);
    int share =
        Math.max(
            settings.batch() * modes.size(),
            settings.histories() * modes.size() / Mode.values().length);
    Path folder = settings.folder().resolve(modes.getFirst().name());
    int batches = begun;
    while (batches * settings.batch() < share) {
      Path here = folder.resolve(Integer.toString(batches));
      // What a campaign left that was ended.
      delete(here);
      try (Pair pair = new Pair(here, settings.classPath(), settings.flags(), coverage)) {
        pair.start();
        int last = batches + AFRESH;
        while (batches < last && batches * settings.batch() < share) {
          Optional<Result> found = batch(modes, batches, pair, folder);
          if (found.isPresent()) {
            return found;
          }
          batches++;
          if (batches % settings.disturbEvery() == 0) {
            disturb(pair, batches / settings.disturbEvery());
          }
        }
      }
      delete(here);
      Progress now = before.at(phase, batches, names, coverage.counts());
      settings.progress().ifPresent(now::keep);
    }
    return Optional.empty();
  }

  private Optional<Result> batch(List<Mode> modes, int number, Pair pair, Path folder) {
    int done = number * settings.batch();
    Mode mode = modes.get(number % modes.size());
    List<History> histories = histories(mode, done, pair);
    Optional<Divergence> found = pair.run(histories, mode, number % 8 < modes.size());
    if (found.isPresent()) {
      pair.close();
      return Optional.of(explained(folder.resolve("again"), histories, mode, found.get()));
    }
    if ((number + 1) % 50 == 0) {
      out.printf("%s: %d histories%n", mode, done + settings.batch());
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

  private static void disturb(Pair pair, int time) {
    if (time % 2 == 1) {
      pair.restart();
    } else {
      pair.rebuild();
    }
  }

  private List<History> histories(Mode mode, int done, Pair pair) {
    List<History> histories = new ArrayList<>();
    for (int i = 0; i < settings.batch(); i++) {
      long seed = settings.seed() * 1_000_003L + 7L * mode.ordinal() + 31L * (done + i);
      histories.add(Histories.random(seed, mode, name(), pair.today()));
    }
    return histories;
  }

  private String name() {
    return "history-%07d".formatted(++names);
  }

  private Result explained(Path folder, List<History> histories, Mode mode, Divergence found) {
    out.printf("%nDIVERGENCE in mode %s, seed %d%n", mode, settings.seed());
    print(found);
    if (!settings.small()) {
      return new Result(Optional.of(found), Optional.empty(), List.of());
    }
    try (Retrial retrial = new Retrial(folder, settings, mode)) {
      History guilty =
          histories.stream()
              .filter(history -> retrial.of(history.named(name())).isPresent())
              .findFirst()
              .orElse(null);
      if (guilty == null) {
        out.printf("It takes more than one of these %d histories.%n", histories.size());
        return new Result(Optional.of(found), Optional.empty(), List.of());
      }
      History smallest =
          Shrinking.shrink(
              guilty, history -> history.named(name()), history -> retrial.of(history).isPresent());
      out.printf("%nThe smallest history that shows it (seed %d):%n", smallest.seed());
      for (Move move : smallest.moves()) {
        out.printf("  %s%n", told(move, mode));
      }
      retrial.of(smallest.named(name())).ifPresent(this::print);
      return new Result(Optional.of(found), Optional.of(smallest), List.of());
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
