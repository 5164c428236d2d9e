package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody can make the judging slow with a text of a length that a form takes. */
class LongAndHostileTextsAreJudgedQuicklyTest {

  private static final StatusWords WORDS = StatusWords.builtIn();
  private static final int LONGEST = 2000;

  @ParameterizedTest
  @ValueSource(
      strings = {"a ", "a", "a-", "@", "@a", "to the ", "not ", "immigr", "l1", "не ", "ا "})
  @Timeout(10)
  void aTextOfTheGreatestLength(String piece) {
    long start = System.nanoTime();
    WORDS.speaks(piece.repeat(LONGEST / piece.length()), TextKind.SENTENCES);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
