package org.safepathway.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("firewall")
class EmbeddedIssuerIsForDemosTest {

  @Test
  void itRefusesToStartOutsideADemo() {
    assertThatThrownBy(
            () -> DeskServer.start(DeskServer.freshData(), Map.of("safe-pathway.demo", "false")))
        .rootCause()
        .hasMessageContaining("safe-pathway.issuer");
  }

  @Test
  void itRefusesToStartOnAnAddressThatOthersCanReach() {
    assertThatThrownBy(
            () -> DeskServer.start(DeskServer.freshData(), Map.of("server.address", "0.0.0.0")))
        .rootCause()
        .hasMessageContaining("server.address");
  }
}
