package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Away;

/** Who gets no answer hears that it may have happened or not; who gets a fault hears of a fault. */
class NoAnswerInTimeIsToldAsAwayTest {

  @Test
  void whoeverDidNotAnswerInTimeIsAway() {
    assertThat(told(new CommandExecutionException("late", new TimeoutException()))).isTrue();
    assertThat(told(new IllegalStateException(new ExecutionException(new TimeoutException()))))
        .isTrue();
  }

  @Test
  void soIsWhoeverDecidesWhereThereIsNobody() {
    assertThat(told(new NoHandlerForCommandException("nobody"))).isTrue();
    assertThat(Away.says(new IllegalStateException(new LogAwayException(null)))).isTrue();
  }

  @Test
  void aFaultOfWhoeverDecidesIsNot() {
    assertThat(told(new CommandExecutionException("broken", new IllegalStateException())))
        .isFalse();
  }

  private static boolean told(RuntimeException fault) {
    return LogAwayException.tells(fault);
  }
}
