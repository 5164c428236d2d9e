package org.safepathway.desk.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.decoding.Reads.json;
import static org.safepathway.desk.decoding.Reads.refusal;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("firewall")
class NothingIsEchoedTest {

  private static final String CANARY = "Canary Wharf 7";

  @Test
  void noFaultCarriesWhatWasSent() {
    String all =
        """
        {"person": {"familyName": "%1$s\\u0000", "born": "%1$s", "authority": "%1$s"}, "tool": "%1$s",
         "repeat": "%1$s", "score": "%1$s", "needs": ["%1$s"], "children": ["%1$s"], "after": "%1$s",
         "%1$s": "%1$s", "estimate": "%1$s"}
        """
            .formatted(CANARY);

    assertThat(refusal(json(all)).fields()).hasSizeGreaterThan(9);
    assertThat(refusal(json(all)).toString()).doesNotContain("Canary");
    assertThat(refusal(json("{" + CANARY)).toString()).doesNotContain("Canary");
  }
}
