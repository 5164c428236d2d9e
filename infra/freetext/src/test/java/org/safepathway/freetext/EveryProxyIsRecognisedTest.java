package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DOMAIN.md rules 4 and 5: a text that speaks of status, or of a proxy of it, is recognised. */
@Tag("firewall")
class EveryProxyIsRecognisedTest {

  private static final StatusWords WORDS = StatusWords.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She is on a spousal visa.",
        "Her VISAS ran out",
        "he says Immigration will take her",
        "an asylum seeker",
        "She overstayed",
        "overstayer",
        "will be deported",
        "no recourse to public funds",
        "NRPF",
        "has leave to remain until May",
        "indefinite\nleave",
        "ILR refused",
        "pre-settled status",
        "lost her BRP",
        "her nationality is not known",
        "a foreign national",
        "applied for British citizenship",
        "the Home Office wrote",
        "MVDAC",
        "SET(DV) form",
        "through the NRM",
        "v\u00ADisa",
        "ＮＲＰＦ"
      })
  void thisSpeaksOfIt(String text) {
    assertThat(WORDS.speaks(text, TextKind.SENTENCES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He locked her in his home office.",
        "She called the National Domestic Abuse Helpline",
        "Citizens Advice knows her",
        "He took her passport and her telephone",
        "She wants to go to a refuge",
        "There is illegal parking by the neighbour"
      })
  void thisDoesNot(String text) {
    assertThat(WORDS.speaks(text, TextKind.SENTENCES)).isFalse();
  }
}
