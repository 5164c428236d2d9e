package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.json;
import static org.safepathway.desk.decoding.Reads.jsonWith;
import static org.safepathway.desk.decoding.Reads.read;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class TypesTest {

  @Test
  void nothingIsMadeIntoAnotherType() {
    assertThat(
            faults(
                json(
                    """
                    {"person": "Osei", "tool": 1, "repeat": "true", "needs": "REFUGE",
                     "children": {"age": 1}, "notes": 5, "estimate": 1.0}
                    """)))
        .containsExactly(
            "person wrong-type",
            "tool wrong-type",
            "repeat wrong-type",
            "needs wrong-type",
            "children wrong-type",
            "notes wrong-type",
            "estimate wrong-type");
  }

  @Test
  void aNumberThatFitsNoLongIsNoNumber() {
    assertThat(faults(jsonWith("\"estimate\": 99999999999999999999")))
        .containsExactly("estimate wrong-type");
    assertThat(faults(jsonWith("\"children\": [{\"age\": 5000000000}]")))
        .containsExactly("children[0].age too-large");
  }

  @Test
  void aValueOfAnotherShapeIsRefused() {
    assertThat(faults(jsonWith("\"score\": \"D\""))).containsExactly("score wrong-format");
    assertThat(read(jsonWith("\"score\": \"B\"")).score()).isEqualTo(new Enquiry.Score("B"));
  }

  @Test
  void timesAreIsoTimes() {
    Enquiry enquiry =
        read(jsonWith("\"after\": \"18:30\", \"reported\": \"2026-11-22T18:30:00Z\""));

    assertThat(enquiry.after()).isEqualTo(LocalTime.of(18, 30));
    assertThat(enquiry.reported()).isEqualTo(Instant.parse("2026-11-22T18:30:00Z"));
    assertThat(faults(jsonWith("\"after\": \"half six\", \"reported\": \"yesterday\"")))
        .containsExactly("after not-a-time", "reported not-a-time");
  }
}
