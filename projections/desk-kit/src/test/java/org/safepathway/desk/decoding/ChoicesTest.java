package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.formWith;
import static org.safepathway.desk.decoding.Reads.jsonWith;
import static org.safepathway.desk.decoding.Reads.read;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void anUnknownChoiceIsRefused() {
    assertThat(faults(jsonWith("\"needs\": [\"REFUGE\", \"VISA\"]")))
        .containsExactly("needs[1] unknown-choice");
    assertThat(faults(formWith("tool", "dash"))).containsExactly("tool unknown-choice");
  }

  @Test
  void aChoiceTwiceIsRefusedInASet() {
    assertThat(faults(jsonWith("\"needs\": [\"REFUGE\", \"REFUGE\"]")))
        .containsExactly("needs[1] duplicate");
  }

  @Test
  void repeatedNamesAreASetAndASingleOneIsToo() {
    assertThat(read(formWith("needs", "REFUGE|ADVICE")).needs())
        .containsExactly(Enquiry.Need.REFUGE, Enquiry.Need.ADVICE);
    assertThat(read(formWith("needs", "REFUGE")).needs()).isEqualTo(Set.of(Enquiry.Need.REFUGE));
  }

  @Test
  void twoValuesWhereOneMustBeAreRefused() {
    assertThat(faults(formWith("tool", "DASH|DARA"))).containsExactly("tool wrong-type");
  }
}
