package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("firewall")
class UnreadableRecordsTest {

  record Loose(Object anything) {}

  @Test
  void aRecordWithATypeThatCannotBeCheckedIsAnErrorOfTheProgrammer() {
    Decoder decoder = new Decoder(Clock.systemUTC());

    assertThatThrownBy(() -> decoder.json("{}".getBytes(StandardCharsets.UTF_8), Loose.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
