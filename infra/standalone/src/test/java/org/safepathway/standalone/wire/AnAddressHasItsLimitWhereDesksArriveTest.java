package org.safepathway.standalone.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.standalone.part.Part;
import org.springframework.util.unit.DataSize;

/** A part that calls for everybody must not be cut off as if it were one desk. */
class AnAddressHasItsLimitWhereDesksArriveTest {

  private static final WireSettings SETTINGS =
      new WireSettings(
          1,
          "127.0.0.1",
          "wire",
          32,
          64,
          0,
          DataSize.ofKilobytes(16),
          Duration.ofSeconds(5),
          Duration.ofSeconds(60));

  @ParameterizedTest
  @EnumSource(Part.class)
  void betweenPartsItHasNone(Part part) {
    boolean desksArrive = part == Part.WHOLE || part == Part.REFERRAL;

    assertThat(WireConfiguration.endpoint(part, SETTINGS) instanceof AddressedEndpoint)
        .isEqualTo(desksArrive);
  }
}
