package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever mends the lists sees each entry that stands in a text, and what allows it. */
class AnEntryThatWasFoundIsExplainedTest {

  private static final String LIST =
      """
      [speaks]
      home office
      wren
      [unless]
      small home office
      """;

  @Test
  void byItsLineAndByTheExceptionThatHoldsIt() {
    assertThat(OwnWords.of(LIST).reasons("The home office, his small home office, a wren"))
        .containsExactly(
            "own.txt, line 3: home office",
            "own.txt, line 3: home office\n  allowed by own.txt, line 6: small home office",
            "own.txt, line 4: wren");
  }
}
