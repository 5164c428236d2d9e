package org.safepathway.firewall.leaks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
   * The class path of the application with a leak in it, in a copy.
   *
   * @throws IllegalArgumentException if the leak cannot be put in
   */
  public String classPathWith(Leak leak) {
    Checkout checkout = Checkout.of(repository, folder.resolve("leaking"));
    new Injecting(checkout)
        .inject(leak)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(leak.name() + " " + fault);
            });
    return checkout.classPath("infra/firewall");
  }

  /**
   * Tries all, so many at a time.
   *
   * @param tests how the ordinary tests are asked
   * @return whether each was found
   */
  public boolean run(List<Leak> leaks, int workers, OrdinaryTests tests) {
    List<Checkout> copies =
        IntStream.rangeClosed(1, workers)
            .mapToObj(copy -> Checkout.of(repository, folder.resolve("copy-" + copy)))
            .toList();
    Map<Leak, Together.Ordinary> ordinary = new ConcurrentHashMap<>();
    if (tests == OrdinaryTests.NOT) {
      leaks.forEach(leak -> ordinary.put(leak, Together.Ordinary.NOT_ASKED));
    }
    if (tests == OrdinaryTests.TOGETHER) {
      share(
          copies,
          Together.groups(leaks),
          (copy, group) -> {
            Map<Leak, Together.Ordinary> judged = new Together(copy).of(group);
            ordinary.putAll(judged);
            say(judged);
          });
    }
    List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
    share(
        copies,
        leaks,
        (copy, leak) -> {
          Verdict verdict = attempt(copy, leak, Optional.ofNullable(ordinary.get(leak)));
          verdicts.add(verdict);
          say(verdict, verdicts.size(), leaks.size());
        });
    conclude(verdicts, leaks.size());
    if (tests == OrdinaryTests.NOT) {
      out.printf("the ordinary tests were not asked: none of these counts%n");
      return false;
    }
    return !leaks.isEmpty() && verdicts.stream().filter(Verdict::found).count() == leaks.size();
  }

  private static <T> void share(List<Checkout> copies, List<T> work, BiConsumer<Checkout, T> how) {
    BlockingQueue<T> todo = new LinkedBlockingQueue<>(work);
    try (ExecutorService threads = Executors.newFixedThreadPool(copies.size())) {
      List<CompletableFuture<Void>> all =
          copies.stream()
              .map(
                  copy ->
                      CompletableFuture.runAsync(
                          () -> {
                            for (T next = todo.poll(); next != null; next = todo.poll()) {
                              how.accept(copy, next);
                            }
                          },
                          threads))
              .toList();
      all.forEach(CompletableFuture::join);
    }
  }

  private void conclude(List<Verdict> verdicts, int injected) {
    String by =
        verdicts.stream()
            .filter(Verdict::found)
            .map(verdict -> verdict.by().replaceFirst("#.*", ""))
            .collect(Collectors.groupingBy(test -> test, TreeMap::new, Collectors.counting()))
            .toString();
    out.printf("by %s%n", by);
    verdicts.stream()
        .filter(verdict -> !verdict.found())
        .forEach(verdict -> out.printf("NOT FOUND %s: %s%n", verdict.leak().name(), why(verdict)));
    out.printf(
        "found %d / injected %d%n", verdicts.stream().filter(Verdict::found).count(), injected);
    out.flush();
  }

  /** Tries one in a copy, and takes it out again. */
  Verdict attempt(Checkout checkout, Leak leak) {
    return attempt(checkout, leak, Optional.empty());
  }

  private static Verdict attempt(Checkout checkout, Leak leak, Optional<Together.Ordinary> known) {
    Together ordinary = new Together(checkout);
    Together.Ordinary said = known.orElseGet(() -> ordinary.alone(List.of(leak)));
    if (!said.fault().isEmpty()) {
      return new Verdict(leak, "", said.fault(), 0);
    }
    try {
      Optional<String> fault = new Injecting(checkout).inject(leak);
      if (fault.isPresent()) {
        return new Verdict(leak, "", fault.get(), 0);
      }
      List<String> affected = ordinary.affected(List.of(leak));
      Suite suite = new Suite(checkout);
      String by = leak.foundBy().map(test -> suite.named(affected, test).red()).orElse("");
      if (by.isEmpty()) {
        by = suite.run(affected, Suite.FIREWALL).red();
      }
      return new Verdict(leak, by, "", said.run());
    } finally {
      checkout.restore(leak.files());
    }
  }

  private synchronized void say(Map<Leak, Together.Ordinary> judged) {
    judged.forEach(
        (leak, ordinary) ->
            out.printf(
                "ordinary tests with %s: %s%n",
                leak.name(),
                ordinary.fault().isEmpty() ? ordinary.run() + " green" : ordinary.fault()));
    out.flush();
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
    return verdict.otherwise().isEmpty() ? "no test of the firewall fails" : verdict.otherwise();
  }
}
