package org.safepathway.hsds.check;

import java.util.ArrayList;
import java.util.List;

/** What a check found. */
public final class Findings {

  private static final int LONGEST = 300;

  private final List<Finding> all = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /**
   * One thing that was looked at.
   *
   * @param level 1 or 2
   * @param what where and what
   * @param faults what is wrong; passed if nothing is
   */
  public record Finding(int level, String what, List<String> faults) {

    /** Copies the faults. */
    public Finding {
      faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean passed() {
      return faults.isEmpty();
    }
  }

  void add(int level, String what, List<String> faults) {
    all.add(new Finding(level, what, faults));
  }

  void warn(String what) {
    warnings.add(what);
  }

  /** How many of a level passed. */
  public long passed(int level) {
    return all.stream().filter(one -> one.level() == level && one.passed()).count();
  }

  /** Those of a level that failed. */
  public List<Finding> failed(int level) {
    return all.stream().filter(one -> one.level() == level && !one.passed()).toList();
  }

  /** Whether something was looked at on both levels and nothing failed. */
  public boolean good() {
    return failed(1).isEmpty() && failed(2).isEmpty() && passed(1) > 0 && passed(2) > 0;
  }

  /** For people: warnings and failures, and the counts of both levels at the end. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    warnings.forEach(warning -> lines.add(plain("warning  " + warning)));
    for (Finding one : all) {
      for (String fault : one.faults()) {
        lines.add(plain("failed   level %d  %s: %s".formatted(one.level(), one.what(), fault)));
      }
    }
    for (int level = 1; level <= 2; level++) {
      lines.add(
          "level %d: %d passed, %d failed".formatted(level, passed(level), failed(level).size()));
    }
    return lines;
  }

  /** Without what a publisher could do to a terminal. */
  private static String plain(String text) {
    String line = text.replaceAll("\\p{C}", "?");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
  }
}
