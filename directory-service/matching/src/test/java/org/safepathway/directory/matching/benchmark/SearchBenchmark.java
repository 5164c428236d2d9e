package org.safepathway.directory.matching.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.safepathway.directory.matching.Matching;
import org.safepathway.directory.matching.Situation;
import org.safepathway.directory.matching.search.OfferSearch;
import org.safepathway.directory.matching.search.RawLucene;

/**
 * Search and matching over many services, with what Lucene alone takes for the same words in the
 * same run. Arguments: how many services, how many rounds. The three take turns, so that whatever
 * else the machine does meets all of them.
 */
public final class SearchBenchmark {

  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int PAGE = 20;
  private static final long SEED = 20261123;

  private SearchBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    int services = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Invented invented = new Invented(SEED);
    long began = System.nanoTime();
    OfferSearch search = OfferSearch.of(invented.services(services));
    double built = (System.nanoTime() - began) / 1e6;

    long[] raw = new long[rounds];
    long[] searching = new long[rounds];
    long[] both = new long[rounds];
    long found = 0;
    for (int round = -rounds / 4; round < rounds; round++) {
      String words = invented.text(1 + Math.floorMod(round, 3));
      Situation situation = invented.situation(words);
      for (int turn = 0; turn < 3; turn++) {
        found +=
            switch (Math.floorMod(turn + round, 3)) {
              case 0 -> timed(raw, round, () -> RawLucene.hits(search, words, PAGE));
              case 1 -> timed(searching, round, () -> search.search(words, PAGE).size());
              default ->
                  timed(
                      both,
                      round,
                      () ->
                          search.search(words, PAGE).size()
                              + Matching.of(situation, search, TODAY).matches().size());
            };
      }
    }
    print(services, rounds, built, List.of(raw, searching, both), found);
  }

  private static int timed(long[] times, int round, IntSupplier what) {
    long began = System.nanoTime();
    int found = what.getAsInt();
    long took = System.nanoTime() - began;
    if (round >= 0) {
      times[round] = took;
    }
    return found;
  }

  private static void print(int services, int rounds, double built, List<long[]> all, long found) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        Locale.UK,
        "%,d services, %,d rounds (%,d results); made searchable in %.0f ms%n%n",
        services,
        rounds,
        found,
        built);
    out.printf("%-36s %12s %12s %16s%n", "", "median ms", "99th % ms", "times the limit");
    List<String> names =
        List.of("limit: the raw Lucene query", "search", "search and matching of all services");
    double limit = at(all.getFirst(), 0.5);
    for (int i = 0; i < all.size(); i++) {
      double median = at(all.get(i), 0.5);
      out.printf(
          Locale.UK,
          "%-36s %12.3f %12.3f %16.1f%n",
          names.get(i),
          median,
          at(all.get(i), 0.99),
          median / limit);
    }
  }

  private static double at(long[] times, double share) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
  }
}
