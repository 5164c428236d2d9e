package org.safepathway.acceptance.canary;

import java.util.Arrays;

/** A Huffman code of a deflated block (RFC 1951, 3.2.2). */
final class Huffman {

  private static final int LONGEST = 15;

  private final int[] counts = new int[LONGEST + 1];
  private final int[] symbols = new int[288];

  /** Makes it the code with these lengths; false if that is no complete code. */
  boolean of(byte[] lengths, int from, int many) {
    return left(lengths, from, many) == 0 && sorted(lengths, from, many);
  }

  /** The same, but one with a single symbol, or none, need not be complete. */
  boolean ofAny(byte[] lengths, int from, int many) {
    int left = left(lengths, from, many);
    boolean single = counts[0] >= many - 1;
    return (left == 0 || left > 0 && single) && sorted(lengths, from, many);
  }

  /** How much of the code is left over, or negative if it has too many. */
  private int left(byte[] lengths, int from, int many) {
    Arrays.fill(counts, 0);
    for (int i = 0; i < many; i++) {
      counts[lengths[from + i]]++;
    }
    int left = 1;
    for (int length = 1; length <= LONGEST && left >= 0; length++) {
      left = (left << 1) - counts[length];
    }
    return left;
  }

  private boolean sorted(byte[] lengths, int from, int many) {
    int[] next = new int[LONGEST + 2];
    for (int length = 1; length <= LONGEST; length++) {
      next[length + 1] = next[length] + counts[length];
    }
    for (int i = 0; i < many; i++) {
      if (lengths[from + i] != 0) {
        symbols[next[lengths[from + i]]++] = i;
      }
    }
    return true;
  }

  /** The next symbol, or negative if there is none of that code. */
  int next(Bits bits) {
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code |= bits.next(1);
      int count = counts[length];
      if (code - first < count) {
        return symbols[index + code - first];
      }
      index += count;
      first = first + count << 1;
      code <<= 1;
    }
    return -1;
  }
}
