package org.safepathway.distributed;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.safepathway.acceptance.canary.Canary;
import org.safepathway.acceptance.canary.CanarySearch;
import org.safepathway.acceptance.canary.Searched;
import org.safepathway.acceptance.journey.DemoSignIn;
import org.safepathway.acceptance.journey.http.Api;

/**
 * {@code infra/faults}: people work, things go wrong, and afterwards nothing is lost and nothing
 * was read that may not be.
 */
public final class Faults {

  private static final int DISK_MEBIBYTES = 96;
  private static final Duration RECOVERY = Duration.ofMinutes(4);
  private static final Map<String, String> SERVICES =
      Map.of(
          "amberwell-by-and-for", "caseworker.asha",
          "kestrel-trust-idva", "caseworker.beth");

  private final Processes processes;
  private final EnginesHere engines;
  private final Ledger ledger = new Ledger();
  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** A row of the table. */
  record Row(int times, long acknowledged, int lost, int leaked, Duration longest) {

    static final Row NONE = new Row(0, 0, 0, 0, Duration.ZERO);

    Row and(Row other) {
      return new Row(
          times + other.times,
          acknowledged + other.acknowledged,
          lost + other.lost,
          leaked + other.leaked,
          other.longest.compareTo(longest) > 0 ? other.longest : longest);
    }
  }

  Faults(Processes processes, EnginesHere engines) {
    this.processes = processes;
    this.engines = engines;
  }

  /** Runs each so often; the first argument, one of them by default. */
  public static void main(String[] arguments) throws Exception {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
    Path folder = Files.createTempDirectory("safe-pathway-faults");
    boolean good;
    try (Disk disk = Disk.at(Processes.dataIn(folder), DISK_MEBIBYTES);
        EnginesHere engines = EnginesHere.start();
        Processes processes = Processes.start(folder, engines.engines())) {
      List<Fault> faults = new ArrayList<>(Fault.of(processes, engines));
      faults.addAll(Fault.ofMachine(processes, engines, disk));
      good = new Faults(processes, engines).run(faults, times, System.out);
      Fault.leftOut(disk).forEach(why -> System.out.printf("LEFT OUT %s%n", why));
    }
    System.exit(good ? 0 : 1);
  }

  /**
   * Lets people work, and each fault happen so many times.
   *
   * @return whether nothing was lost, nothing leaked and all of it recovered
   */
  boolean run(List<Fault> faults, int times, PrintStream out) throws Exception {
    begin();
    boolean recovered = true;
    for (int time = 0; time < times && recovered; time++) {
      for (Fault fault : faults) {
        if (!happens(fault, out)) {
          out.printf("%s: not recovered in time%n", fault.name());
          recovered = false;
          break;
        }
      }
    }
    end();
    Row before = counted(0, Duration.ZERO);
    workers.forEach(Worker::lookBack);
    rows.put("everything looked at again", since(before, Duration.ZERO));
    Searched searched = canaries();
    print(out, searched);
    return recovered
        && ledger.lost().isEmpty()
        && ledger.leaked().isEmpty()
        && searched.found().isEmpty();
  }

  Ledger ledger() {
    return ledger;
  }

  private void begin() throws InterruptedException {
    String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    SERVICES.forEach(
        (offer, caseworker) -> {
          Api api = new Api(processes.addresses(), new DemoSignIn(processes.addresses().base()));
          workers.add(new Worker(api, run, offer, caseworker, ledger));
        });
    // What is done to the log is done to her; everybody else’s must go on.
    workers.getFirst().refersOnce();
    workers.forEach(worker -> threads.add(Thread.ofPlatform().name(worker.name()).start(worker)));
    if (progress().isEmpty()) {
      throw new IllegalStateException("nobody gets anywhere before anything goes wrong");
    }
  }

  private boolean happens(Fault fault, PrintStream out) throws Exception {
    Row before = counted(0, Duration.ZERO);
    fault.begins().run();
    Optional<Duration> meanwhile = fault.meanwhile() ? progress() : Optional.of(Duration.ZERO);
    TimeUnit.MILLISECONDS.sleep(fault.lasts().toMillis());
    long healed = System.nanoTime();
    fault.ends().run();
    boolean recovered = progress().isPresent();
    Duration afterwards = Duration.ofNanos(System.nanoTime() - healed);
    Duration recovery =
        Stream.of(meanwhile.orElse(RECOVERY), afterwards)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    rows.merge(fault.name(), since(before, recovery), Row::and);
    out.printf("%s: recovered after %d ms%n", fault.name(), recovery.toMillis());
    return meanwhile.isPresent() && recovered;
  }

  private Row counted(int times, Duration recovery) {
    return new Row(
        times, ledger.acknowledged(), ledger.lost().size(), ledger.leaked().size(), recovery);
  }

  private Row since(Row before, Duration recovery) {
    Row now = counted(1, recovery);
    return new Row(
        1,
        now.acknowledged() - before.acknowledged(),
        now.lost() - before.lost(),
        now.leaked() - before.leaked(),
        recovery);
  }

  /**
   * How long it takes until everybody has had two more acts acknowledged, since the first may have
   * been under way; nothing if it takes too long.
   */
  private Optional<Duration> progress() throws InterruptedException {
    Map<String, Long> before = ledger.each();
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < RECOVERY.toNanos()) {
      Map<String, Long> now = ledger.each();
      if (workers.stream()
          .allMatch(
              worker ->
                  now.getOrDefault(worker.name(), 0L)
                      >= before.getOrDefault(worker.name(), 0L) + 2)) {
        return Optional.of(Duration.ofNanos(System.nanoTime() - begun));
      }
      if (threads.stream().noneMatch(Thread::isAlive)) {
        return Optional.empty();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return Optional.empty();
  }

  private void end() throws InterruptedException {
    workers.forEach(Worker::stop);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Her name is sealed: it is in nothing that any process keeps or says. */
  private Searched canaries() throws Exception {
    List<Canary> canaries =
        workers.stream()
            .flatMap(worker -> worker.lives().stream())
            .map(life -> Canary.text("family name", life.canary()))
            .toList();
    CanarySearch search = new CanarySearch(canaries);
    Searched all = search.folder(processes.folder());
    List<byte[]> events = engines.events();
    if (events.size() < ledger.acknowledged()) {
      throw new IllegalStateException("the log that is searched is not the one that was written");
    }
    for (byte[] event : events) {
      all = all.and(search.bytes("an event", event));
    }
    for (String document : engines.documents()) {
      all = all.and(search.text("a document", document));
    }
    return all;
  }

  private void print(PrintStream out, Searched searched) {
    out.printf(
        "%n%-42s %6s %13s %6s %7s %11s%n",
        "fault", "times", "acknowledged", "lost", "leaked", "longest");
    rows.forEach((name, row) -> print(out, name, row));
    print(out, "all", rows.values().stream().reduce(Row.NONE, Row::and));
    out.printf(
        "%d victims from referral to withdrawal; %d requests were sent again; %d files, documents and events searched%n",
        workers.stream().mapToInt(worker -> worker.lives().size()).sum(),
        ledger.troubles(),
        searched.streams());
    out.printf("facts found in clear: %d%n", searched.found().size());
    ledger.lost().forEach(what -> out.printf("LOST %s%n", what));
    ledger.leaked().forEach(what -> out.printf("LEAKED %s%n", what));
    searched.found().forEach(found -> out.printf("IN CLEAR %s%n", found));
  }

  private static void print(PrintStream out, String name, Row row) {
    out.printf(
        "%-42s %6d %13d %6d %7d %8d ms%n",
        name, row.times(), row.acknowledged(), row.lost(), row.leaked(), row.longest().toMillis());
  }
}
