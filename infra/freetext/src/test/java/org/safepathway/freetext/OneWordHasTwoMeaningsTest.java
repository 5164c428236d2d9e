package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands round a word decides, and only within its sentence. */
@Tag("firewall")
class OneWordHasTwoMeaningsTest {

  private static final StatusWords WORDS = StatusWords.builtIn();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          She has leave to remain             | She has to leave the house
          Her visa ran out                    | Her Visa card was used
          The Home Office wrote to her        | She hid in the home office
          No recourse, two children           | No recourse but to run
          Right to remain in the UK           | Right to remain silent
          He is a Turkish citizen             | He is at the Turkish barbers
          She speaks of her nationality       | Her first language is Polish
          She is undocumented                 | Undocumented injuries
          Not permitted to work               | He does not let her work
          Sent back to Pakistan               | Sent back to prison
          She overstayed                      | He overstayed his welcome
          """)
  void oneSpeaksOfItAndTheOtherDoesNot(String speaks, String other) {
    assertThat(WORDS.speaks(speaks, TextKind.SENTENCES)).as(speaks).isTrue();
    assertThat(WORDS.speaks(other, TextKind.SENTENCES)).as(other).isFalse();
    assertThat(WORDS.speaks(other + ". " + speaks, TextKind.SENTENCES)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          She had to leave. To remain there was unsafe.
          He was on leave.  Indefinite bail was refused.
          """)
  void aPhraseDoesNotGoOnBeyondItsSentence(String text) {
    assertThat(WORDS.speaks(text, TextKind.SENTENCES)).isFalse();
  }

  @Test
  void aBlankLineEndsASentence() {
    assertThat(OwnWords.speaks("blue form", "It was blue\nform of hers")).isTrue();
    assertThat(OwnWords.speaks("blue form", "It was blue\n\nform of hers")).isFalse();
  }

  @Test
  void aFullStopAfterThreeLettersIsRatherAnAbbreviations() {
    assertThat(OwnWords.speaks("ref letter", "her ref. Letter of May")).isTrue();
    assertThat(OwnWords.speaks("blue letter", "it was blue. Letter of May")).isFalse();
  }

  @Test
  void anExceptionAllowsOnlyWhatItHoldsWholly() {
    StatusWords words = OwnWords.of("[speaks]\nvisa\n[unless]\na card");

    // The sign divides “vi$a” into two words, of which the exception holds the second alone.
    assertThat(words.speaks("vi$a card", TextKind.SENTENCES)).isTrue();
  }
}
