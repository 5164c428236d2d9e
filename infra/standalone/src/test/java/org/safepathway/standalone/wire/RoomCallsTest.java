package org.safepathway.standalone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.directory.OrganisationKind.POLICE;
import static org.safepathway.directory.OrganisationKind.SPECIALIST;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a room has at once of the inside. */
class RoomCallsTest {

  private static final Duration IDLE = Duration.ofSeconds(60);

  private final AtomicLong nanos = new AtomicLong();
  private final RoomCalls calls = new RoomCalls(2, 3, IDLE, nanos::get);

  @Test
  void aCallThatHasEndedMakesRoomForAnother() {
    assertThat(calls.begin(POLICE, "a")).isTrue();
    assertThat(calls.begin(POLICE, "b")).isTrue();
    assertThat(calls.begin(POLICE, "a")).isFalse();
    assertThat(calls.begin(SPECIALIST, "c")).isTrue();

    calls.end(POLICE);

    assertThat(calls.begin(POLICE, "a")).isTrue();
  }

  @Test
  void aConnectionCountsUntilItHasBeenIdle() {
    for (String connection : new String[] {"a", "b", "c"}) {
      assertThat(calls.begin(POLICE, connection)).isTrue();
      calls.end(POLICE);
    }
    assertThat(calls.begin(POLICE, "d")).isFalse();
    assertThat(calls.begin(SPECIALIST, "d")).isTrue();

    nanos.addAndGet(IDLE.toNanos() + 1);

    assertThat(calls.begin(POLICE, "d")).isTrue();
  }

  @Test
  void aCallThatMaySayMoreIsOneOfTheTable() {
    assertThat(BodyLimits.MORE.keySet())
        .isSubsetOf(
            Stream.concat(
                    RoomPorts.TABLE.stream()
                        .flatMap(row -> row.methods().stream().map(named(row.port()))),
                    InsidePorts.TABLE.stream()
                        .flatMap(row -> row.methods().stream().map(named(row.port()))))
                .collect(Collectors.toSet()));
    assertThat(Arrays.asList(BodyLimits.QUESTION, BodyLimits.FORM, BodyLimits.FACTS)).isSorted();
  }

  private static UnaryOperator<String> named(Class<?> port) {
    return method -> port.getSimpleName() + "." + method;
  }
}
