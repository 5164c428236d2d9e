package org.safepathway.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In Latin words of seven letters and more: one left out, added or wrong, or two swapped. */
@Tag("firewall")
class OneSlipIsForgivenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          refugee     | refugie
          naturalize  | naturalizee
          deportation | deportatio
          deportation | dportation
          deportation | deeportation
          deportation | deprotation
          deportation | deportatoin
          deportation | deportazion
          deportation | dep\u00ADortatoin
          migrant*    | migrat
          deportat*   | deportatt
          deportat*   | depotations
          deportat*   | deporrtations
          deportat*   | depurtations
          """)
  void thisIsASlip(String word, String slip) {
    assertThat(OwnWords.speaks(word, "the " + slip + " of")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          refugee     | refuge
          visas       | vosas
          deported    | reported
          deportation | depottatoin
          deportation | deportaoitn
          deportation | deprotazion
          deportation | deeportattion
          депортация  | депортацмя
          """)
  void thisIsNone(String word, String other) {
    assertThat(OwnWords.speaks(word, "the " + other + " of")).isFalse();
  }

  @Test
  void theFirstLetterMustBeRight() {
    assertThat(Typos.within("deportt", "deport")).isTrue();
    assertThat(Typos.within("reported", "deported")).isFalse();
  }
}
