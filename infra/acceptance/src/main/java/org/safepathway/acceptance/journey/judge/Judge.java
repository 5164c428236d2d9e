package org.safepathway.acceptance.journey.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges what was seen by the table, in a closed world: what the table does not list for an
 * observer and a step must not be there.
 */
public final class Judge {

  private final ExpectationTable table;

  /** Makes a judge who knows this table only. */
  public Judge(ExpectationTable table) {
    this.table = table;
  }

  /**
   * Judges one answer.
   *
   * @param before what was seen before, for rows that compare
   */
  public List<Verdict> judge(Observation seen, Collection<Observation> before) {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(discreet(seen));
    List<Expectation> rows = table.about(seen);
    List<Expectation> fieldRows = rows.stream().filter(row -> !row.wholeAnswer()).toList();
    int narrowest = fieldRows.stream().mapToInt(Expectation::rank).max().orElse(0);
    Optional<Expectation> whole =
        rows.stream()
            .filter(Expectation::wholeAnswer)
            .max(Comparator.comparingInt(Expectation::narrowness))
            .filter(row -> row.rank() >= narrowest);
    if (whole.isPresent()) {
      verdicts.add(verdict(seen, whole.get(), seen.view(), before));
      List<Expectation> asNarrow =
          fieldRows.stream().filter(row -> row.rank() >= whole.get().rank()).toList();
      each(seen, asNarrow, before, verdicts);
    } else {
      Set<String> judged = each(seen, fieldRows, before, verdicts);
      unlisted(seen, judged, verdicts);
    }
    return verdicts;
  }

  /** Judges the table: every row must have been used. */
  public List<Verdict> unused(Collection<Verdict> verdicts) {
    Set<Expectation> used = new HashSet<>();
    for (Verdict verdict : verdicts) {
      if (verdict.row() != null) {
        used.add(verdict.row());
      }
    }
    return table.rows().stream()
        .filter(row -> !used.contains(row))
        .map(
            row ->
                new Verdict(
                    false,
                    row,
                    row.step(),
                    row.observer(),
                    row.field(),
                    "nobody looked, or there was nothing of the kind"))
        .toList();
  }

  /** A fact leaves through an opening and nowhere else, and a refusal echoes nothing. */
  private static Verdict discreet(Observation seen) {
    long told = seen.secrets().stream().filter(seen.reply().body()::contains).count();
    return new Verdict(
        told == 0,
        null,
        seen.step(),
        seen.observer(),
        seen.view(),
        told == 0 ? "" : "the answer contains %d texts that were sent as facts".formatted(told));
  }

  private static Set<String> each(
      Observation seen,
      List<Expectation> rows,
      Collection<Observation> before,
      List<Verdict> verdicts) {
    Map<String, Expectation> narrowest = new TreeMap<>();
    for (Expectation row : rows) {
      for (String path : row.pathsIn(seen.fields())) {
        narrowest.merge(path, row, (a, b) -> a.narrowness() >= b.narrowness() ? a : b);
      }
    }
    Set<String> judged = new HashSet<>();
    narrowest.forEach(
        (path, row) -> {
          verdicts.add(verdict(seen, row, path, before));
          judged.add(path);
          if (row.expected().ofEverythingUnder()) {
            seen.fields().keySet().stream()
                .filter(field -> Comparing.under(path, field))
                .forEach(judged::add);
          }
        });
    return judged;
  }

  private static void unlisted(Observation seen, Set<String> judged, List<Verdict> verdicts) {
    seen.fields().keySet().stream()
        .filter(path -> !judged.contains(path))
        .forEach(
            path ->
                verdicts.add(
                    new Verdict(
                        false,
                        null,
                        seen.step(),
                        seen.observer(),
                        path,
                        "the table does not list it, and it is there: "
                            + seen.fields().get(path))));
  }

  private static Verdict verdict(
      Observation seen, Expectation row, String path, Collection<Observation> before) {
    String fault = Comparing.fault(row.expected(), path, seen, before);
    return new Verdict(fault.isEmpty(), row, seen.step(), seen.observer(), path, fault);
  }
}
