package org.safepathway.firewall.withdrawal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.safepathway.consent.FactsOpened;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.standalone.engine.DataFolder;
import org.safepathway.standalone.engine.Engine;

/**
 * Many withdrawals, each raced by readers of the same case: openings are in flight when it arrives.
 * No opening that begins after a withdrawal was acknowledged may disclose (DOMAIN.md rule 18), and
 * every disclosure has its entry in the log (rule 25).
 */
public final class Withdrawals {

  private static final int READERS = 4;

  private final int withdrawals;
  private final long seed;

  /**
   * A campaign.
   *
   * @param withdrawals how many
   * @param seed of how long each waits
   */
  public Withdrawals(int withdrawals, long seed) {
    this.withdrawals = withdrawals;
    this.seed = seed;
  }

  /**
   * What was counted.
   *
   * @param withdrawals how many were acknowledged
   * @param disclosures how many openings disclosed
   * @param inFlight how many openings were under way at the moment when a withdrawal was sent
   * @param tooLate how many of those that began after the acknowledgement disclosed: must be 0
   * @param unrecorded how many disclosures had no entry in the log by then: must be 0
   * @param medianMicros from the acknowledgement until the facts were gone from the organisation’s
   *     database; 0 where they were gone before it
   * @param highMicros the same, 99th percentile
   */
  public record Counted(
      int withdrawals,
      long disclosures,
      long inFlight,
      long tooLate,
      long unrecorded,
      long medianMicros,
      long highMicros) {

    /** Whether nothing was read that may not be. */
    public boolean good() {
      return tooLate == 0 && unrecorded == 0 && inFlight > 0;
    }
  }

  /** With how long the log was when its answer was there. */
  private record Opening(String request, long begun, long ended, boolean disclosed, long head) {}

  /** Runs in a folder. */
  public Counted run(Path folder) {
    Clock clock = Clock.systemUTC();
    try (Engine engine =
            new Engine(
                new DataFolder(folder),
                new StaffRegistry(NetworkFile.demo()),
                new SpeakingOfStatus(StatusWords.builtIn()),
                clock,
                Randomness.SECURE,
                FaultPoint.NONE);
        ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      Random random = new Random(seed);
      LocalDate today = LocalDate.now(clock);
      Map<String, Long> disclosed = new HashMap<>();
      long inFlight = 0;
      long tooLate = 0;
      long[] gone = new long[withdrawals];
      for (int i = 0; i < withdrawals; i++) {
        Case victim = Case.open(engine, "withdrawal-%06d".formatted(i), today);
        Race race = race(engine, victim, readers, random, i);
        gone[i] = race.goneMicros();
        for (Opening opening : race.openings()) {
          if (opening.disclosed()) {
            disclosed.put(opening.request(), opening.head());
            if (opening.begun() > race.acknowledged()) {
              tooLate++;
            }
          }
          if (opening.begun() < race.asked() && opening.ended() > race.asked()) {
            inFlight++;
          }
        }
      }
      Arrays.sort(gone);
      return new Counted(
          withdrawals,
          disclosed.size(),
          inFlight,
          tooLate,
          unrecorded(engine, disclosed),
          gone[gone.length / 2],
          gone[Math.min(gone.length - 1, gone.length * 99 / 100)]);
    }
  }

  private record Race(List<Opening> openings, long asked, long acknowledged, long goneMicros) {}

  private static Race race(
      Engine engine, Case victim, ExecutorService readers, Random random, int number) {
    AtomicLong acknowledged = new AtomicLong(Long.MAX_VALUE);
    List<Future<List<Opening>>> reading = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      String name = "reading-%06d-%d-".formatted(number, reader);
      reading.add(readers.submit(reader(engine, victim, name, acknowledged)));
    }
    LockSupport.parkNanos(1_000L * random.nextInt(8_000));
    long asked = System.nanoTime();
    victim.withdraw();
    long acked = System.nanoTime();
    acknowledged.set(acked);
    while (victim.isHeld()) {
      Thread.onSpinWait();
    }
    long gone = (System.nanoTime() - acked) / 1_000;
    List<Opening> openings = new ArrayList<>();
    for (Future<List<Opening>> readings : reading) {
      openings.addAll(result(readings));
    }
    return new Race(openings, asked, acked, gone);
  }

  /** Reads on and on, and twice more once the withdrawal was acknowledged. */
  private static Callable<List<Opening>> reader(
      Engine engine, Case victim, String name, AtomicLong acknowledged) {
    return () -> {
      List<Opening> openings = new ArrayList<>();
      int after = 0;
      while (after < 2) {
        boolean late = System.nanoTime() > acknowledged.get();
        String request = name + openings.size();
        long begun = System.nanoTime();
        boolean disclosed = victim.read(request);
        long ended = System.nanoTime();
        openings.add(new Opening(request, begun, ended, disclosed, disclosed ? head(engine) : -1));
        after += late ? 1 : 0;
      }
      return openings;
    };
  }

  private static List<Opening> result(Future<List<Opening>> readings) {
    try {
      return readings.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reader failed", e.getCause());
    }
  }

  private static long head(Engine engine) {
    TrackingToken head = engine.events().createHeadToken();
    return head == null ? -1 : head.position().orElse(-1);
  }

  /** Those whose entry is not there, or came after the answer. */
  private static long unrecorded(Engine engine, Map<String, Long> disclosed) {
    Set<String> rest = new HashSet<>(disclosed.keySet());
    try (var events = engine.events().openStream(null)) {
      while (events.hasNextAvailable()) {
        TrackedEventMessage<?> event = events.nextAvailable();
        if (event.getPayload() instanceof FactsOpened opened) {
          String request = opened.stamp().issued().request().value();
          long position = Objects.requireNonNull(event.trackingToken()).position().orElseThrow();
          if (position <= disclosed.getOrDefault(request, -1L)) {
            rest.remove(request);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return rest.size();
  }
}
