package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However it is typed, it speaks of it: capitals, dots, spaces, signs, look-alikes, slips. */
@Tag("firewall")
class SpellingMakesNoDifferenceTest {

  private static final StatusWords WORDS = StatusWords.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NRPF",
        "nrpf",
        "N.R.P.F.",
        "n r p f",
        "N - R - P - F",
        "n_r_p_f",
        "ＮＲＰＦ",
        "ⓃⓇⓅⒻ",
        "NR\u0420F",
        "\u039DRPF",
        "v1sa",
        "vi$a",
        "v!sa",
        "v\u0456s\u0430",
        "v\u0131sa",
        "vi\u200Bsa",
        "v\u00ADisa",
        "v\u0336i\u0336s\u0336a",
        "vísà",
        "e-visa",
        "over-stayer",
        "norecourse",
        "no_recourse",
        "NoRecourse",
        "leavetoremain",
        "indefinite\nleave",
        "immi-\ngration",
        "immi gration",
        "imigration",
        "immigartion",
        "immagration",
        "depotation",
        "0verstayer",
        "1LR"
      })
  void thisSpeaksOfIt(String text) {
    assertThat(WORDS.speaks("She said: " + text + ", then left.", TextKind.SENTENCES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "departed",
        "reported",
        "refuges",
        "resources",
        "deportment",
        "migraine",
        "4am",
        "s47",
        "2nd of 5",
        "a v i p guest"
      })
  void thisIsAnotherWord(String text) {
    assertThat(WORDS.speaks("She said: " + text + ", then left.", TextKind.SENTENCES)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          visa             | v1-sa
          visa             | vi$a
          visa             | vi\u200B$a
          visa             | \u0475\u0456\u0455\u0430
          her visa expired | her vi$a expired
          leave            | 1eave
          public           | pub1ic
          failed           | fai1ed
          ilr              | i1r
          ilr              | 1lr
          ilr              | i l r
          nrpf letter      | n r p f letter
          refugees         | refu gees
          refugees home    | refu gees home
          deportation      | de-por-tation
          internationalise | i n t e r n a t i o n a l i s e
          """)
  void thisIsThatEntry(String entry, String typed) {
    assertThat(OwnWords.speaks(entry, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ho letter         | h o letter
          refugee           | refu gee
          refugees          | refu. Gees
          lol               | \u0627\u0647\u0627
          internationalised | i n t e r n a t i o n a l i s e d
          """)
  void thisIsNotThatEntry(String entry, String typed) {
    assertThat(OwnWords.speaks(entry, typed)).isFalse();
  }
}
