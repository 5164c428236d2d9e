package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.json;
import static org.safepathway.desk.decoding.Reads.jsonWith;
import static org.safepathway.desk.decoding.Reads.read;

import org.junit.jupiter.api.Test;

class RequiredFieldsTest {

  @Test
  void everythingThatIsNotNullableMustBeThereAndEveryGapIsNamed() {
    assertThat(faults(json("{}")))
        .containsExactly("person.familyName required", "tool required", "repeat required");
  }

  @Test
  void nullIsAbsent() {
    assertThat(faults(jsonWith("\"children\": [{\"age\": null}]")))
        .containsExactly("children[0].age required");
  }

  @Test
  void blankTextIsAbsent() {
    assertThat(
            faults(
                json("{\"person\": {\"familyName\": \"  \"}, \"tool\": \"\", \"repeat\": true}")))
        .containsExactly("person.familyName required", "tool required");
  }

  @Test
  void anAbsentListIsAnEmptyOne() {
    Enquiry enquiry = read(jsonWith("\"notes\": null"));

    assertThat(enquiry.needs()).isEmpty();
    assertThat(enquiry.children()).isEmpty();
    assertThat(enquiry.notes()).isNull();
  }
}
