package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.json;

import org.junit.jupiter.api.Test;

class FaultOrderTest {

  @Test
  void faultsComeInTheOrderOfTheFormNotOfTheBody() {
    assertThat(
            faults(
                json(
                    """
                    {"zeal": 1, "notes": 5, "children": [{"age": 99}], "tool": "x", "person": {}}
                    """)))
        .containsExactly(
            "person.familyName required",
            "tool unknown-choice",
            "repeat required",
            "children[0].age too-large",
            "notes wrong-type",
            "zeal unknown-field");
  }
}
