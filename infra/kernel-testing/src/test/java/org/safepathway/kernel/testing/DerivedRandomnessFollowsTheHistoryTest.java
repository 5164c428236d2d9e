package org.safepathway.kernel.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.Randomness;

/** What is asked for in one context follows from the seed and that context's own past alone. */
class DerivedRandomnessFollowsTheHistoryTest {

  private static byte[] ask(Randomness randomness, String purpose, String context) {
    return randomness.bytes(48, purpose, context.getBytes(UTF_8));
  }

  @Test
  void theSameSeedGivesTheSameBytesInWhateverOrderOtherContextsAreAsked() {
    Randomness one = new DerivedRandomness("seed");
    Randomness other = new DerivedRandomness("seed");
    List<byte[]> asked = List.of(ask(one, "data-key", "a"), ask(one, "data-key", "b"));
    List<byte[]> turned = List.of(ask(other, "data-key", "b"), ask(other, "data-key", "a"));

    assertThat(turned.get(1)).isEqualTo(asked.get(0));
    assertThat(turned.get(0)).isEqualTo(asked.get(1));
  }

  @Test
  void theSameAskedAgainGivesOtherBytes() {
    Randomness randomness = new DerivedRandomness("seed");

    assertThat(ask(randomness, "data-key", "a")).isNotEqualTo(ask(randomness, "data-key", "a"));
  }

  @Test
  void anotherSeedPurposeOrContextGivesOtherBytes() {
    byte[] bytes = ask(new DerivedRandomness("seed"), "data-key", "a");

    assertThat(ask(new DerivedRandomness("other"), "data-key", "a")).isNotEqualTo(bytes);
    assertThat(ask(new DerivedRandomness("seed"), "master-key", "a")).isNotEqualTo(bytes);
    assertThat(ask(new DerivedRandomness("seed"), "data-key", "b")).isNotEqualTo(bytes);
  }

  @Test
  void purposeAndContextDoNotRunIntoEachOther() {
    assertThat(ask(new DerivedRandomness("seed"), "ab", "c"))
        .isNotEqualTo(ask(new DerivedRandomness("seed"), "a", "bc"));
  }
}
