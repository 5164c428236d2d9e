package org.safepathway.acceptance.canary;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Inflates (RFC 1951) whatever may have been deflated, wherever it begins: gzip, zlib and the
 * members of a zip are a header and then a deflated stream, so looking for the stream finds all of
 * them, also where the header or the end is gone, as in a free page.
 *
 * <p>The JDK's own throws an exception for what is no stream, which is what nearly every byte
 * begins: this one says no a hundred times as fast.
 */
final class Inflating {

  private static final int AT_MOST = 64 << 20;
  private static final int FIXED_LITERALS = 288;
  private static final int FIXED_DISTANCES = 32;
  private static final int END_OF_BLOCK = 256;

  /** In which order the lengths of the codes of lengths come. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final Huffman LITERALS = new Huffman();
  private static final Huffman DISTANCES = new Huffman();

  static {
    byte[] lengths = new byte[FIXED_LITERALS + FIXED_DISTANCES];
    Arrays.fill(lengths, 0, 144, (byte) 8);
    Arrays.fill(lengths, 144, 256, (byte) 9);
    Arrays.fill(lengths, 256, 280, (byte) 7);
    Arrays.fill(lengths, 280, FIXED_LITERALS, (byte) 8);
    Arrays.fill(lengths, FIXED_LITERALS, lengths.length, (byte) 5);
    LITERALS.of(lengths, 0, FIXED_LITERALS);
    DISTANCES.of(lengths, FIXED_LITERALS, FIXED_DISTANCES);
  }

  private final Huffman literals = new Huffman();
  private final Huffman distances = new Huffman();
  private final byte[] lengths = new byte[320];
  private final int shortest;
  private final Bits bits = new Bits();
  private byte[] out = new byte[1 << 16];
  private int written;
  private boolean whole;

  /** For streams that inflate to so many bytes or more. */
  Inflating(int shortest) {
    this.shortest = shortest;
  }

  /**
   * What inflates from here, up to where it breaks off: a stream may have lost its end. Null if
   * nothing, or too little, does. Good until the next call.
   */
  @Nullable ByteBuffer at(ByteBuffer hay, int offset) {
    written = 0;
    whole = false;
    bits.from(hay, offset);
    boolean goesOn = true;
    while (goesOn && !whole) {
      boolean last = bits.next(1) == 1;
      goesOn =
          switch (bits.next(2)) {
            case 0 -> stored();
            case 1 -> block(LITERALS, DISTANCES);
            case 2 -> described() && block(literals, distances);
            default -> false;
          };
      whole = goesOn && last;
    }
    return written < shortest ? null : ByteBuffer.wrap(out, 0, written);
  }

  /** Whether the last one came to its end. */
  boolean whole() {
    return whole;
  }

  private boolean stored() {
    bits.toWholeByte();
    int length = bits.next(16);
    if (bits.next(16) != (~length & 0xffff)) {
      return false;
    }
    for (int i = 0; i < length && !bits.overrun(); i++) {
      if (!write((byte) bits.next(8))) {
        return false;
      }
    }
    return !bits.overrun();
  }

  private boolean block(Huffman literal, Huffman distance) {
    while (true) {
      int symbol = literal.next(bits);
      if (symbol < 0 || bits.overrun()) {
        return false;
      }
      if (symbol == END_OF_BLOCK) {
        return true;
      }
      if (symbol < END_OF_BLOCK ? !write((byte) symbol) : !copy(symbol, distance)) {
        return false;
      }
    }
  }

  private boolean copy(int symbol, Huffman distance) {
    int code = symbol - END_OF_BLOCK - 1;
    if (code > 28) {
      return false;
    }
    int extra = code < 8 || code == 28 ? 0 : code / 4 - 1;
    int length =
        code == 28 ? 258 : code < 8 ? code + 3 : (4 + code % 4 << extra) + 3 + bits.next(extra);
    int far = distance.next(bits);
    if (far < 0 || far > 29) {
      return false;
    }
    int more = far < 4 ? 0 : far / 2 - 1;
    int back = far < 4 ? far + 1 : (2 + far % 2 << more) + 1 + bits.next(more);
    if (back > written || bits.overrun()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!write(out[written - back])) {
        return false;
      }
    }
    return true;
  }

  /** Reads the codes of a block that brings its own. */
  private boolean described() {
    int many = bits.next(5) + 257;
    int few = bits.next(5) + 1;
    int codes = bits.next(4) + 4;
    if (many > 286 || few > 30) {
      return false;
    }
    Arrays.fill(lengths, 0, ORDER.length, (byte) 0);
    for (int i = 0; i < codes; i++) {
      lengths[ORDER[i]] = (byte) bits.next(3);
    }
    if (!literals.of(lengths, 0, ORDER.length)) {
      return false;
    }
    for (int at = 0; at < many + few; ) {
      int symbol = literals.next(bits);
      if (symbol < 0 || bits.overrun()) {
        return false;
      }
      int times = 1;
      byte length = (byte) symbol;
      if (symbol > 15) {
        if (symbol == 16 && at == 0) {
          return false;
        }
        length = symbol == 16 ? lengths[at - 1] : 0;
        times =
            symbol == 16 ? 3 + bits.next(2) : symbol == 17 ? 3 + bits.next(3) : 11 + bits.next(7);
      }
      if (at + times > many + few) {
        return false;
      }
      Arrays.fill(lengths, at, at + times, length);
      at += times;
    }
    return lengths[END_OF_BLOCK] != 0
        && distances.ofAny(lengths, many, few)
        && literals.of(lengths, 0, many);
  }

  private boolean write(byte b) {
    if (written == out.length) {
      if (written >= AT_MOST) {
        return false;
      }
      out = Arrays.copyOf(out, out.length * 2);
    }
    out[written++] = b;
    return true;
  }
}
