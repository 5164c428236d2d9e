package org.safepathway.freetext;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code status-words/README.md} promises of the form of an entry, and nothing beyond it. */
@Tag("firewall")
class AnEntryFindsWhatItsFormSaysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [speaks];blue form                       | a blueform        | a blueish form
          [speaks];red form                        | a red form        | a redform
          [speaks];blue form;*wren* nest           | a prewrening nest | a blue nest
          [speaks];blue form;*wren* nest;old coat  | the old coat      | a wren form
          [speaks];blue form;=HO letter            | HO letter         | ho letter
          [speaks];blue form;=HO letter            | a blue form       | blue letter
          [speaks];sent ... back                   | sent a b c back   | sent a b c d back
          [speaks];sent ... back                   | sent a b back     | sent seven. Two back
          [speaks];refugees;[spelt right];refugeez | two refugies      | two refugeez
          """)
  void itFindsOneAndNotTheOther(String list, String speaks, String other) {
    StatusWords words = OwnWords.of(list.replace(';', '\n'));

    assertThat(words.speaks(speaks, TextKind.SENTENCES)).as(speaks).isTrue();
    assertThat(words.speaks(other, TextKind.SENTENCES)).as(other).isFalse();
  }

  @Test
  void aPhraseOfSoManyWaysIsNotRunTogether() {
    assertThat(OwnWords.speaks(oneOf(8) + " " + oneOf(8), "wordaworda")).isTrue();
    assertThat(OwnWords.speaks(oneOf(8) + " " + oneOf(9), "wordaworda")).isFalse();
  }

  private static String oneOf(int words) {
    return IntStream.range('a', 'a' + words)
        .mapToObj(letter -> "word" + Character.toString(letter))
        .collect(joining("|"));
  }
}
