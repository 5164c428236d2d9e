package org.safepathway.firewall.leaks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The campaign: each leak into a copy, alone. It counts as found only if it compiles, the ordinary
 * tests stay green and a named test of the firewall, green without the leak, fails.
 */
public final class Leaks {

  private final Path repository;
  private final Path folder;
  private final PrintStream out;

  /**
   * What became of a leak.
   *
   * @param leak which
   * @param judgement whether it counts as found, and by what
   * @param ordinary how many ordinary tests stayed green
   */
  record Verdict(Leak leak, Judging.Judgement judgement, int ordinary) {
    static Verdict not(Leak leak, String why) {
      return new Verdict(leak, new Judging.Judgement(Judging.Outcome.NOT_FOUND, why), 0);
    }

    boolean isFound() {
      return judgement.isFound();
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
    Map<String, Report> control = control(copies, leaks);
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
          Verdict verdict = attempt(copy, leak, control, Optional.ofNullable(ordinary.get(leak)));
          verdicts.add(verdict);
          say(verdict, verdicts.size(), leaks.size());
        });
    conclude(verdicts, control, leaks.size());
    if (tests == OrdinaryTests.NOT) {
      out.printf("the ordinary tests were not asked: none of these counts%n");
      return false;
    }
    return Judging.isGood(
        control, verdicts.stream().map(Verdict::judgement).toList(), leaks.size());
  }

  /** What the tests that these leaks name say without any leak. */
  private Map<String, Report> control(List<Checkout> copies, List<Leak> leaks) {
    Map<String, Report> control = new ConcurrentSkipListMap<>();
    List<String> named =
        leaks.stream().flatMap(leak -> leak.foundBy().stream()).distinct().sorted().toList();
    share(
        copies,
        named,
        (copy, test) -> control.put(test, new Suite(copy).named(copy.modules(), test)));
    out.printf(
        "without a leak %d of %d named tests are green%n",
        named.size() - faults(control).size(), named.size());
    faults(control).forEach(fault -> out.printf("CONTROL %s%n", fault));
    out.flush();
    return control;
  }

  private static List<String> faults(Map<String, Report> control) {
    return control.entrySet().stream()
        .flatMap(each -> Judging.withoutLeak(each.getKey(), each.getValue()).stream())
        .toList();
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

  private void conclude(List<Verdict> verdicts, Map<String, Report> control, int injected) {
    String by =
        verdicts.stream()
            .filter(Verdict::isFound)
            .map(verdict -> verdict.judgement().said().replaceFirst("[#$].*", ""))
            .collect(Collectors.groupingBy(test -> test, TreeMap::new, Collectors.counting()))
            .toString();
    out.printf("by %s%n", by);
    faults(control).forEach(fault -> out.printf("CONTROL %s%n", fault));
    verdicts.stream()
        .filter(verdict -> !verdict.isFound())
        .forEach(
            verdict ->
                out.printf(
                    "%s %s: %s%n",
                    name(verdict.judgement().outcome()),
                    verdict.leak().name(),
                    verdict.judgement().said()));
    out.printf(
        "found %d / injected %d%n", verdicts.stream().filter(Verdict::isFound).count(), injected);
    out.flush();
  }

  /** Tries one in a copy, and takes it out again. */
  Verdict attempt(Checkout checkout, Leak leak) {
    return attempt(checkout, leak, control(List.of(checkout), List.of(leak)), Optional.empty());
  }

  private static Verdict attempt(
      Checkout checkout,
      Leak leak,
      Map<String, Report> control,
      Optional<Together.Ordinary> known) {
    Together together = new Together(checkout);
    Together.Ordinary ordinary = known.orElseGet(() -> together.alone(List.of(leak)));
    if (!ordinary.fault().isEmpty()) {
      return new Verdict(
          leak,
          new Judging.Judgement(
              ordinary.isBroken() ? Judging.Outcome.BROKEN : Judging.Outcome.NOT_FOUND,
              ordinary.fault()),
          0);
    }
    Report others;
    try {
      Optional<String> fault = new Injecting(checkout).inject(leak);
      if (fault.isPresent()) {
        return Verdict.not(leak, fault.get());
      }
      List<String> affected = together.affected(List.of(leak));
      Suite suite = new Suite(checkout);
      if (!leak.foundBy().isEmpty()) {
        Judging.Judgement named = named(suite, affected, leak, control);
        return new Verdict(leak, named, ordinary.run());
      }
      others = suite.run(affected, Suite.FIREWALL);
    } finally {
      checkout.restore(leak.files());
    }
    return new Verdict(leak, byAny(checkout, others), ordinary.run());
  }

  private static Judging.Judgement named(
      Suite suite, List<String> affected, Leak leak, Map<String, Report> control) {
    List<Judging.Judgement> each = new ArrayList<>();
    for (String test : leak.foundBy()) {
      Report without = Objects.requireNonNull(control.get(test));
      each.add(Judging.of(test, without, () -> suite.named(affected, test)));
      if (each.getLast().isFound()) {
        return each.getLast();
      }
    }
    Judging.Judgement judgement = Judging.of(each);
    // Where a named test is no good without the leak, that is to be mended first.
    boolean open =
        judgement.outcome() == Judging.Outcome.NOT_FOUND
            && faults(control).stream().noneMatch(judgement.said()::equals);
    return open ? Judging.unnamed(judgement, suite.run(affected, Suite.FIREWALL)) : judgement;
  }

  /** A patch from elsewhere names none: the test that fails has to be green without it. */
  private static Judging.Judgement byAny(Checkout unpatched, Report report) {
    return Judging.anyTest(report)
        .map(
            test ->
                Judging.of(
                    test, new Suite(unpatched).named(unpatched.modules(), test), () -> report))
        .orElseGet(() -> Judging.of("the firewall", report));
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
        name(verdict.judgement().outcome()),
        verdict.leak().name(),
        verdict.leak().sentence(),
        verdict.isFound()
            ? "by %s; %d ordinary tests green"
                .formatted(verdict.judgement().said(), verdict.ordinary())
            : verdict.judgement().said());
    out.flush();
  }

  private static String name(Judging.Outcome outcome) {
    return switch (outcome) {
      case FOUND -> "found";
      case NOT_FOUND -> "NOT FOUND";
      case BROKEN -> "BROKEN";
    };
  }
}
