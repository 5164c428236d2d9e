package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.formWith;
import static org.safepathway.desk.decoding.Reads.json;
import static org.safepathway.desk.decoding.Reads.jsonWith;

import org.junit.jupiter.api.Test;

class UnknownFieldsTest {

  @Test
  void anUnknownFieldIsRefusedWhereverItStands() {
    assertThat(
            faults(
                json(
                    """
                    {"person": {"familyName": "Osei", "nationality": "x"}, "tool": "DASH",
                     "repeat": true, "status": {"kind": "x"}, "children": [{"age": 1, "visa": 1}]}
                    """)))
        .containsExactly(
            "person.nationality unknown-field",
            "children[0].visa unknown-field",
            "status unknown-field");
  }

  @Test
  void aNameThatIsNoFieldNameIsNotRepeated() {
    assertThat(faults(jsonWith("\"she said so\": 1"))).containsExactly(" unknown-field");
  }

  @Test
  void aFormHasNoUnknownFieldsEither() {
    assertThat(faults(formWith("person.status", "x")))
        .containsExactly("person.status unknown-field");
  }
}
