package org.safepathway.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In production neither purpose nor context leads to the same bytes again. */
@Tag("firewall")
class SecureRandomnessRepeatsNothingTest {

  private static final byte[] CONTEXT = {1, 2, 3};

  @Test
  void theSamePurposeAndContextGiveOtherBytesEachTime() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      byte[] nonce = Randomness.SECURE.bytes(12, "envelope-nonce", CONTEXT);
      assertThat(nonce).hasSize(12);
      seen.add(HexFormat.of().formatHex(nonce));
    }
    assertThat(seen).hasSize(10_000);
  }

  @Test
  void anotherGeneratorGivesOtherBytes() {
    assertThat(new SecureRandomness().bytes(32, "master-key", CONTEXT))
        .isNotEqualTo(new SecureRandomness().bytes(32, "master-key", CONTEXT));
  }

  @Test
  void everyBitIsSometimesSet() {
    byte[] ever = new byte[32];
    byte[] always = new byte[32];
    java.util.Arrays.fill(always, (byte) 0xff);
    for (int i = 0; i < 200; i++) {
      byte[] key = Randomness.SECURE.bytes(32, "data-key", CONTEXT);
      for (int at = 0; at < key.length; at++) {
        ever[at] |= key[at];
        always[at] &= key[at];
      }
    }
    assertThat(ever).containsOnly(0xff);
    assertThat(always).containsOnly(0);
  }
}
