package org.safepathway.axonserver;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was refused since the start. Safe for many threads. */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(CommandSignatures.class);

  private final Map<Why, LongAdder> counts =
      Arrays.stream(Why.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> new LongAdder()));

  void command(Why why) {
    count(why);
    LOG.warn("a command was refused: {}", why);
  }

  void answer(Why why) {
    count(why);
    LOG.warn("an answer was not believed: {}", why);
  }

  private void count(Why why) {
    Objects.requireNonNull(counts.get(why)).increment();
  }

  long of(Why why) {
    return Objects.requireNonNull(counts.get(why)).sum();
  }

  long all() {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }
}
