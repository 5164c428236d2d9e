package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
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
}
