package org.safepathway.firewall.leaks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The campaign: each leak into a copy, alone. It counts as found only if it compiles, the ordinary
 * tests stay green and a named test of the firewall fails.
 */
public final class Leaks {

  private final Path repository;
  private final Path folder;
  private final PrintStream out;

  /**
   * What became of a leak.
   *
   * @param leak which
   * @param by the firewall’s test that failed, or empty
   * @param otherwise why it does not count, or empty
   * @param ordinary how many ordinary tests stayed green
   */
  public record Verdict(Leak leak, String by, String otherwise, int ordinary) {
    /** Whether it counts as found. */
    public boolean found() {
      return !by.isEmpty() && otherwise.isEmpty();
    }
  }

  /**
   * Made ready.
   *
   * @param repository its root, built so far that its tests could run
   * @param folder for the copies; empty
   */
  public Leaks(Path repository, Path folder, PrintStream out) {
    this.repository = repository.toAbsolutePath().normalize();
    this.folder = folder.toAbsolutePath().normalize();
    this.out = out;
  }

  /**
   * Tries all, so many at a time.
   *
   * @return whether each was found
   */
  public boolean run(List<Leak> leaks, int workers) {
    BlockingQueue<Leak> todo = new LinkedBlockingQueue<>(leaks);
    List<Verdict> verdicts = java.util.Collections.synchronizedList(new ArrayList<>());
    AtomicInteger done = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= workers; i++) {
      Path copy = folder.resolve("copy-" + i);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    Checkout checkout = Checkout.of(repository, copy);
                    Leak leak = todo.poll();
                    while (leak != null) {
                      Verdict verdict = attempt(checkout, leak);
                      verdicts.add(verdict);
                      say(verdict, done.incrementAndGet(), leaks.size());
                      leak = todo.poll();
                    }
                  }));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    long found = verdicts.stream().filter(Verdict::found).count();
    out.printf("found %d / injected %d%n", found, leaks.size());
    String by =
        verdicts.stream()
            .filter(Verdict::found)
            .map(verdict -> verdict.by().replaceFirst("#.*", ""))
            .collect(Collectors.groupingBy(test -> test, java.util.TreeMap::new, Collectors.counting()))
            .toString();
    out.printf("by %s%n", by);
    verdicts.stream()
        .filter(verdict -> !verdict.found())
        .forEach(verdict -> out.printf("NOT FOUND %s: %s%n", verdict.leak().name(), why(verdict)));
    return found == leaks.size() && !leaks.isEmpty();
  }

  /** Tries one in a copy, and takes it out again. */
  Verdict attempt(Checkout checkout, Leak leak) {
    try {
      Optional<String> fault = new Injecting(checkout).inject(leak);
      if (fault.isPresent()) {
        return new Verdict(leak, "", fault.get(), 0);
      }
      Set<String> changed = new TreeSet<>();
      leak.files().forEach(file -> changed.add(checkout.moduleOf(file)));
      List<String> affected = checkout.affectedBy(changed);
      Suite suite = new Suite(checkout);
      Suite.Result ordinary = suite.run(affected, Suite.ORDINARY);
      if (!ordinary.red().isEmpty()) {
        return new Verdict(leak, "", "an ordinary test fails: " + ordinary.red(), 0);
      }
      String by =
          leak.foundBy().map(test -> suite.named(affected, test).red()).orElse("");
      if (by.isEmpty()) {
        by = suite.run(affected, Suite.FIREWALL).red();
      }
      return new Verdict(leak, by, "", ordinary.run());
    } finally {
      checkout.restore(leak.files());
    }
  }

  private synchronized void say(Verdict verdict, int done, int all) {
    out.printf(
        "%d/%d %s %s: %s%n    %s%n",
        done,
        all,
        verdict.found() ? "found" : "NOT FOUND",
        verdict.leak().name(),
        verdict.leak().sentence(),
        verdict.found()
            ? "by %s; %d ordinary tests green".formatted(verdict.by(), verdict.ordinary())
            : why(verdict));
    out.flush();
  }

  private static String why(Verdict verdict) {
    return verdict.otherwise().isEmpty()
        ? "no test of the firewall fails"
        : verdict.otherwise();
  }
}
