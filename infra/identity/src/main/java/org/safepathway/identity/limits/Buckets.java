package org.safepathway.identity.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bucket of tokens for each caller; those who have not asked for longest are forgotten. */
final class Buckets {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final int aMinute;
  private final TimeMeter clock;
  private final Map<String, Bucket> byCaller;

  /**
   * Empty.
   *
   * @param aMinute how many requests a minute, and at once; 0 for any number
   * @param most how many callers are remembered
   */
  Buckets(int aMinute, int most, InstantSource clock) {
    this.aMinute = aMinute;
    this.clock = new Meter(clock);
    byCaller =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * Takes one request of a caller.
   *
   * @return how long the caller must wait, whole seconds; zero if the request may go on
   */
  Duration take(String caller) {
    if (aMinute == 0) {
      return Duration.ZERO;
    }
    ConsumptionProbe probe = of(caller).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(probe.getNanosToWaitForRefill())
            .plus(SECOND.minusNanos(1))
            .truncatedTo(ChronoUnit.SECONDS);
  }

  /** How many callers are remembered. */
  int size() {
    synchronized (byCaller) {
      return byCaller.size();
    }
  }

  private Bucket of(String caller) {
    synchronized (byCaller) {
      return byCaller.computeIfAbsent(caller, x -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
        .withCustomTimePrecision(clock)
        .build();
  }

  private record Meter(InstantSource clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
