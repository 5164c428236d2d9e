package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.formWith;
import static org.safepathway.desk.decoding.Reads.read;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void textLosesTheBlanksAroundIt() {
    assertThat(read(formWith("person.familyName", "  Osei ")).person().familyName())
        .isEqualTo("Osei");
  }

  @Test
  void textOverItsLimitIsRefused() {
    assertThat(faults(formWith("person.familyName", "x".repeat(41))))
        .containsExactly("person.familyName too-long");
    assertThat(read(formWith("person.familyName", "x".repeat(40))).person().familyName())
        .hasSize(40);
  }

  @Test
  void textWithoutALimitOfItsOwnHasTwoHundredCharacters() {
    assertThat(faults(formWith("children[0].age", "3", "children[0].name", "x".repeat(201))))
        .containsExactly("children[0].name too-long");
  }

  @Test
  void controlCharactersAreRefused() {
    for (String bad :
        List.of(
            "\u0000",
            "\u0007",
            "\u001b[2J",
            "\u0085",
            "\u2028",
            "\u202e",
            "\u2066",
            "\ud800",
            "\n",
            "\t")) {
      assertThat(faults(formWith("person.familyName", "O" + bad + "sei")))
          .as("U+%04X", (int) bad.charAt(0))
          .containsExactly("person.familyName control-characters");
    }
  }

  @Test
  void severalLinesMayHaveLineBreaksAndTabsAndNoOtherControls() {
    assertThat(read(formWith("notes", "one\r\n\ttwo")).notes()).isEqualTo("one\n\ttwo");
    assertThat(faults(formWith("notes", "one\rtwo"))).containsExactly("notes control-characters");
  }

  @Test
  void joinersThatLanguagesNeedAreText() {
    assertThat(read(formWith("person.familyName", "می\u200cخواهم")).person().familyName())
        .isEqualTo("می\u200cخواهم");
  }
}
