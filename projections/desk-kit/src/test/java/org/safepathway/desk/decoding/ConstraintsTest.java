package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.formWith;
import static org.safepathway.desk.decoding.Reads.jsonWith;
import static org.safepathway.desk.decoding.Reads.read;

import org.junit.jupiter.api.Test;

class ConstraintsTest {

  @Test
  void constraintsOfFieldsAreChecked() {
    assertThat(
            faults(
                jsonWith(
                    "\"children\": [{\"age\": 18}, {\"age\": -1}], \"aliases\": [\"ok\", \"far too long for it\"]")))
        .containsExactly(
            "children[0].age too-large", "children[1].age too-small", "aliases[1] too-long");
    assertThat(faults(formWith("person.authority", "E1")))
        .containsExactly("person.authority wrong-format");
  }

  @Test
  void aListHasALimit() {
    assertThat(
            faults(
                jsonWith("\"children\": [{\"age\": 1}, {\"age\": 1}, {\"age\": 1}, {\"age\": 1}]")))
        .containsExactly("children too-many");
  }

  @Test
  void aRuleOverSeveralFieldsHasItsOwnCode() {
    assertThat(faults(formWith("estimate", "3", "most", "2")))
        .containsExactly(" estimate-over-most");
    assertThat(read(formWith("estimate", "2", "most", "2")).most()).isEqualTo(2);
  }
}
