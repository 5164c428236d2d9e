package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.bytes;
import static org.safepathway.desk.decoding.Reads.faults;
import static org.safepathway.desk.decoding.Reads.json;
import static org.safepathway.desk.decoding.Reads.jsonWith;
import static org.safepathway.desk.decoding.Reads.refusal;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("firewall")
class MalformedBodiesTest {

  @Test
  void whatIsNoJsonObjectIsMalformed() {
    for (String body : List.of("", "{", "{} {}", "{\"a\": }", "nul", "// {}")) {
      assertThat(refusal(json(body)).code()).as(body).isEqualTo("malformed");
      assertThat(faults(json(body))).as(body).hasSize(1);
    }
    assertThat(faults(json("[]"))).containsExactly(" wrong-type");
  }

  @Test
  void theSameNameTwiceIsMalformed() {
    assertThat(refusal(json("{\"tool\": \"DASH\", \"tool\": \"DARA\"}")).code())
        .isEqualTo("malformed");
    assertThat(faults(json("{\"tool\": \"DASH\", \"tool\": \"DARA\"}")))
        .containsExactly(" duplicate-field");
  }

  @Test
  void whatIsNotUtf8IsMalformed() {
    assertThat(faults(bytes((byte) 0x22, (byte) 0xff, (byte) 0x22))).containsExactly(" unreadable");
  }

  @Test
  void tooDeepIsMalformed() {
    assertThat(faults(json("{\"a\":".repeat(30) + "1" + "}".repeat(30))))
        .containsExactly(" too-deep");
  }

  @Test
  void tooManyBytesAreMalformed() {
    assertThat(faults(bytes(new byte[Decoder.MAX_BYTES + 1]))).containsExactly(" too-big");
  }

  @Test
  void endlessFaultsAreCutOff() {
    StringBuilder body = new StringBuilder("\"x0\": 1");
    for (int i = 1; i < 500; i++) {
      body.append(", \"x").append(i).append("\": 1");
    }
    assertThat(faults(jsonWith(body.toString()))).hasSize(100);
  }
}
