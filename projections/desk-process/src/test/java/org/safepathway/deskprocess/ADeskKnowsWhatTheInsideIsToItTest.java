package org.safepathway.deskprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepathway.deskprocess.InsideAsked.OtherReleaseException;
import org.safepathway.directory.Registry;
import org.safepathway.wire.Transport;
import org.safepathway.wire.Transport.NoAnswerException;
import org.safepathway.wire.WireJson;
import org.springframework.boot.health.contributor.Status;

/**
 * An inside that is away, one that refuses this desk, and one of another release are told apart.
 */
class ADeskKnowsWhatTheInsideIsToItTest {

  @Test
  void anInsideThatAnswersIsUp() {
    Registry registry = over((_, _) -> "null".getBytes(StandardCharsets.UTF_8));

    assertThat(status(registry)).isEqualTo(Status.UP);
    assertThatCode(() -> InsideAsked.ofOneRelease(registry)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "404, OUT_OF_SERVICE",
    "400, OUT_OF_SERVICE",
    "409, OUT_OF_SERVICE",
    "500, DOWN",
    "503, UP"
  })
  void anInsideThatRefusesIsNoInsideThatIsAway(int status, String health) {
    assertThat(
            status(
                over(
                    (_, _) -> {
                      throw NoAnswerException.refused(status);
                    })))
        .isEqualTo(new Status(health));
  }

  @Test
  void anInsideThatIsAwayIsDownAndTheDeskStartsAllTheSame() {
    Registry registry =
        over(
            (_, _) -> {
              throw NoAnswerException.silent("connection refused");
            });

    assertThat(status(registry)).isEqualTo(Status.DOWN);
    assertThatCode(() -> InsideAsked.ofOneRelease(registry)).doesNotThrowAnyException();
  }

  @Test
  void aDeskOfAnotherReleaseDoesNotStart() {
    Registry registry =
        over(
            (_, _) -> {
              throw NoAnswerException.refused(409);
            });

    assertThatThrownBy(() -> InsideAsked.ofOneRelease(registry))
        .isInstanceOf(OtherReleaseException.class)
        .hasMessageContaining("another release");
  }

  private static Status status(Registry registry) {
    return new InsideHealth(registry).health().getStatus();
  }

  /** The registry as the desk has it, over whatever the inside answers. */
  private static Registry over(Transport inside) {
    return new RemotePorts(new RefusedAsNotThere(inside), WireJson.closed()).of(Registry.class);
  }
}
