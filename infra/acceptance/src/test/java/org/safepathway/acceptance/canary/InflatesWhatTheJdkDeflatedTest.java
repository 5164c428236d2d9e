package org.safepathway.acceptance.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our inflating against the JDK's deflating, for every level, strategy and kind of content. */
class InflatesWhatTheJdkDeflatedTest {

  private static final int[] STRATEGIES = {
    Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY
  };

  private final Random random = new Random(17);
  private final Inflating inflating = new Inflating(1);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void inflatesToTheSame(int level) {
    for (int strategy : STRATEGIES) {
      for (int length : new int[] {1, 7, 24, 300, 5_000, 90_000}) {
        for (int letters : new int[] {1, 3, 26, 256}) {
          byte[] content = content(length, letters);

          assertThat(inflated(deflated(content, level, strategy))).isEqualTo(content);
          assertThat(inflating.whole()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 9})
  void inflatesUpToWhereItBreaksOff(int level) {
    byte[] content = content(20_000, 26);
    byte[] deflated = deflated(content, level, Deflater.DEFAULT_STRATEGY);

    byte[] half = inflated(Arrays.copyOf(deflated, deflated.length / 2));

    assertThat(half.length).isGreaterThan(content.length / 3);
    assertThat(inflating.whole()).isFalse();
    // The last symbol may have been made up of what is no longer there.
    assertThat(Arrays.mismatch(half, content)).isGreaterThan(half.length - 300);
  }

  private byte[] inflated(byte[] deflated) {
    ByteBuffer out = Objects.requireNonNull(inflating.at(ByteBuffer.wrap(deflated), 0));
    byte[] bytes = new byte[out.limit()];
    out.get(0, bytes);
    return bytes;
  }

  private byte[] content(int length, int letters) {
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) ('a' + random.nextInt(letters));
    }
    return content;
  }

  private static byte[] deflated(byte[] content, int level, int strategy) {
    try (Deflater deflater = new Deflater(level, true)) {
      deflater.setStrategy(strategy);
      deflater.setInput(content);
      deflater.finish();
      byte[] out = new byte[content.length * 2 + 100];
      int length = 0;
      while (!deflater.finished()) {
        length += deflater.deflate(out, length, out.length - length);
      }
      return Arrays.copyOf(out, length);
    }
  }
}
