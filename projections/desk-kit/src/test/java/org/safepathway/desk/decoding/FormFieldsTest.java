package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.formWith;
import static org.safepathway.desk.decoding.Reads.read;
import static org.safepathway.desk.decoding.Reads.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormFieldsTest {

  @Test
  void namesArePlacesInATree() {
    Enquiry enquiry =
        read(
            formWith(
                "children[0].age",
                "3",
                "children[0].name",
                "Ama",
                "children[1].age",
                "7",
                "estimate",
                "12"));

    assertThat(enquiry.children())
        .containsExactly(new Enquiry.Child(3, "Ama"), new Enquiry.Child(7, null));
    assertThat(enquiry.estimate()).isEqualTo(12);
  }

  @Test
  void anEmptyRowIsNoneAndTheOthersKeepTheirPlace() {
    assertThat(read(formWith("children[0].age", "", "children[1].age", "7")).children())
        .containsExactly(new Enquiry.Child(7, null));
    assertThat(faults(formWith("children[0].age", "", "children[1].age", "old")))
        .containsExactly("children[1].age wrong-type");
  }

  @Test
  void theFormsOwnFieldsAreLeftOut() {
    assertThat(read(formWith("_csrf", "x", "_request", "y")).tool()).isEqualTo(Enquiry.Tool.DASH);
  }

  @Test
  void namesThatMakeNoTreeAreMalformed() {
    for (String name :
        List.of("a..b", "a[", "a[x]", "[0]", "a[0][1]", "tool.x", "a[999]", "a b", "<script>")) {
      assertThat(refusal(formWith(name, "1")).code()).as(name).isEqualTo("malformed");
    }
    assertThat(refusal(formWith("children[0].age", "1", "children[00].age", "2")).code())
        .isEqualTo("malformed");
  }

  @Test
  void yesAndNoAreTrueAndFalse() {
    assertThat(read(formWith("repeat", "true")).repeat()).isTrue();
    assertThat(faults(formWith("repeat", "on"))).containsExactly("repeat unknown-choice");
  }
}
