package org.safepathway.firewall.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safepathway.firewall.leaks.Leak;
import org.safepathway.firewall.leaks.Leaks;
import org.safepathway.firewall.leaks.OrdinaryTests;
import org.safepathway.firewall.withdrawal.Withdrawals;

/** {@code infra/campaign}: the long forms of the firewall’s tests. */
public final class Campaign {

  private static final Set<String> CAMPAIGNS = Set.of("firewall", "leaks", "withdrawals");

  private Campaign() {}

  /**
   * Runs one.
   *
   * @param arguments its name, then options
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = options(arguments);
    Path folder =
        options.containsKey("folder")
            ? Files.createDirectories(Path.of(options.get("folder")))
            : Files.createTempDirectory("safe-pathway-campaign");
    long begun = System.nanoTime();
    boolean good =
        switch (arguments[0]) {
          case "firewall" -> firewall(options, folder);
          case "leaks" -> leaks(options, folder);
          case "withdrawals" -> withdrawals(options, folder);
          default -> throw new IllegalStateException("checked before");
        };
    System.out.printf("%d seconds%n", (System.nanoTime() - begun) / 1_000_000_000L);
    if (!options.containsKey("folder")) {
      delete(folder);
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean firewall(Map<String, String> options, Path folder) {
    int histories = Integer.parseInt(options.getOrDefault("histories", "1000"));
    long seed = Long.parseLong(options.getOrDefault("seed", "20261125"));
    int batch = Integer.parseInt(options.getOrDefault("batch", "20"));
    int disturb = Integer.parseInt(options.getOrDefault("disturb-every", "15"));
    String classPath =
        options.containsKey("leak")
            ? new Leaks(repository(options), folder, System.out)
                .classPathWith(Leak.read(Path.of(options.get("leak"))))
            : System.getProperty("java.class.path");
    return new Firewall(
            new Firewall.Settings(
                folder,
                classPath,
                List.of(),
                histories,
                seed,
                batch,
                disturb,
                histories >= 300,
                true,
                Integer.parseInt(options.getOrDefault("at-once", "1")),
                Optional.ofNullable(options.get("progress")).map(Path::of)),
            System.out)
        .run()
        .good();
  }

  private static boolean leaks(Map<String, String> options, Path folder) {
    Path repository = repository(options);
    List<Leak> all =
        options.containsKey("patch")
            ? List.of(Leak.read(Path.of(options.get("patch"))))
            : Leak.catalogue(repository.resolve("infra/firewall/leaks"));
    String only = options.getOrDefault("only", "");
    List<Leak> chosen = all.stream().filter(leak -> leak.name().contains(only)).toList();
    int workers = Integer.parseInt(options.getOrDefault("workers", "2"));
    OrdinaryTests ordinary =
        OrdinaryTests.valueOf(options.getOrDefault("ordinary", "alone").toUpperCase(Locale.ROOT));
    return new Leaks(repository, folder, System.out).run(chosen, workers, ordinary);
  }

  private static Path repository(Map<String, String> options) {
    return Path.of(options.getOrDefault("repository", "."));
  }

  private static boolean withdrawals(Map<String, String> options, Path folder) {
    int many = Integer.parseInt(options.getOrDefault("withdrawals", "1000"));
    long seed = Long.parseLong(options.getOrDefault("seed", "20261125"));
    Withdrawals.Counted counted = new Withdrawals(many, seed).run(folder);
    System.out.printf(
        "withdrawals %d, disclosures %d, openings in flight when one arrived %d%n"
            + "openings begun after an acknowledgement that succeeded: %d%n"
            + "disclosures without an earlier entry: %d%n"
            + "until the facts were gone from the organisation's database, after the"
            + " acknowledgement: median %d us, 99th percentile %d us%n",
        counted.withdrawals(),
        counted.disclosures(),
        counted.inFlight(),
        counted.tooLate(),
        counted.unrecorded(),
        counted.medianMicros(),
        counted.highMicros());
    return counted.good();
  }

  private static Map<String, String> options(String[] arguments) {
    if (arguments.length % 2 == 0 || !CAMPAIGNS.contains(arguments[0])) {
      System.err.println("Which campaign, and how? Try infra/campaign --help.");
      System.exit(2);
    }
    Map<String, String> options = new TreeMap<>();
    for (int i = 1; i < arguments.length; i += 2) {
      options.put(arguments[i].substring(2), arguments[i + 1]);
    }
    return options;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
