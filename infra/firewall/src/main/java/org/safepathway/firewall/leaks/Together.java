package org.safepathway.firewall.leaks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A shorter way to ask whether the ordinary tests stay green: for several leaks in one copy at
 * once. The tests that are red then are asked again for each of them alone.
 */
final class Together {

  private static final int AT_ONCE = 10;

  private final Checkout checkout;

  Together(Checkout checkout) {
    this.checkout = checkout;
  }

  /** Leaks that change no file in common, so many at most in one group. */
  static List<List<Leak>> groups(List<Leak> leaks) {
    List<List<Leak>> groups = new ArrayList<>();
    for (Leak leak : leaks) {
      groups.stream()
          .filter(group -> group.size() < AT_ONCE && isApart(leak, group))
          .findFirst()
          .orElseGet(
              () -> {
                List<Leak> fresh = new ArrayList<>();
                groups.add(fresh);
                return fresh;
              })
          .add(leak);
    }
    return groups;
  }

  private static boolean isApart(Leak leak, List<Leak> group) {
    Set<String> files = new HashSet<>(leak.files());
    return group.stream().flatMap(other -> other.files().stream()).noneMatch(files::contains);
  }

  /** What the ordinary tests say of each: a fault of its own or all that are red. */
  Map<Leak, Ordinary> of(List<Leak> group) {
    Map<Leak, Ordinary> all = new HashMap<>();
    List<Leak> compiling = new ArrayList<>();
    for (Leak leak : group) {
      Optional<String> fault = new Injecting(checkout).inject(leak);
      checkout.restore(leak.files());
      if (fault.isPresent()) {
        all.put(leak, Ordinary.notIn(fault.get()));
      } else {
        compiling.add(leak);
      }
    }
    if (!compiling.isEmpty()) {
      judge(compiling, all);
    }
    return all;
  }

  private void judge(List<Leak> leaks, Map<Leak, Ordinary> all) {
    Suite.Failures failures = with(leaks, suite -> suite.everyOrdinary(affected(leaks)));
    for (Leak leak : leaks) {
      // Whose fault a failure is, that test says with one of them in.
      Report alone =
          failures.again().isEmpty()
              ? new Report.Green(failures.run())
              : with(List.of(leak), suite -> suite.again(failures));
      all.put(leak, Ordinary.of(alone));
    }
  }

  private <T> T with(List<Leak> leaks, Function<Suite, T> what) {
    try {
      for (Leak leak : leaks) {
        new Injecting(checkout)
            .inject(leak)
            .ifPresent(
                fault -> {
                  throw new IllegalStateException(leak.name() + " " + fault);
                });
      }
      return what.apply(new Suite(checkout));
    } finally {
      checkout.restore(leaks.stream().flatMap(leak -> leak.files().stream()).toList());
    }
  }

  /** What the ordinary tests say with these in. */
  Ordinary alone(List<Leak> leaks) {
    List<String> files = leaks.stream().flatMap(leak -> leak.files().stream()).toList();
    try {
      for (Leak leak : leaks) {
        Optional<String> fault = new Injecting(checkout).inject(leak);
        if (fault.isPresent()) {
          return Ordinary.notIn(fault.get());
        }
      }
      return Ordinary.of(new Suite(checkout).run(affected(leaks), Suite.ORDINARY));
    } finally {
      checkout.restore(files);
    }
  }

  /** The modules whose tests run what these leaks change. */
  List<String> affected(List<Leak> leaks) {
    Set<String> changed = new TreeSet<>();
    leaks.forEach(leak -> leak.files().forEach(file -> changed.add(checkout.moduleOf(file))));
    return checkout.affectedBy(changed);
  }

  /**
   * What they say.
   *
   * @param fault why the leak does not count, or empty
   * @param isBroken whether that is because a run ended without saying
   * @param run how many ran, all green
   */
  record Ordinary(String fault, boolean isBroken, int run) {
    static final Ordinary NOT_ASKED = new Ordinary("", false, 0);

    /** The leak could not be put in. */
    static Ordinary notIn(String fault) {
      return new Ordinary(fault, false, 0);
    }

    /** What this run says. */
    static Ordinary of(Report report) {
      return switch (report) {
        case Report.Green green -> new Ordinary("", false, green.run());
        case Report.Red red ->
            new Ordinary("an ordinary test fails: " + String.join(" ", red.failed()), false, 0);
        case Report.Broken broken -> new Ordinary("ordinary tests: " + broken.reason(), true, 0);
      };
    }
  }
}
