package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In names and addresses, words that may be one are left alone and all others are not. */
@Tag("firewall")
class ANameIsANameTest {

  private static final StatusWords WORDS = StatusWords.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {"Visa Virtanen", "12 Asylum Road", "India Jordan", "Paris French", "Mr Polish"})
  void thisIsAName(String text) {
    assertThat(WORDS.speaks(text, TextKind.NAME)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Amina (NRPF)", "overstayer", "c/o asylum hotel", "No recourse House"})
  void thisIsNone(String text) {
    assertThat(WORDS.speaks(text, TextKind.NAME)).isTrue();
  }

  @Test
  void anEntryForSentencesIsLookedForInThemOnly() {
    StatusWords words = OwnWords.of("[speaks in sentences]\nwren");

    assertThat(words.speaks("a wren", TextKind.SENTENCES)).isTrue();
    assertThat(words.speaks("a wren", TextKind.NAME)).isFalse();
  }
}
