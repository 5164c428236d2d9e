package org.safepathway.acceptance.canary;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for many needles at once (Wu and Manber, <i>A fast algorithm for multi-pattern
 * searching</i>, 1994): the last bytes of a window say how far it may be moved, and mostly that is
 * far.
 */
final class Haystack {

  private static final int BLOCK = 4;
  private static final int BITS = 20;

  private final int window;
  private final byte[] moves = new byte[1 << BITS];
  private final Needle[][] ending = new Needle[1 << BITS][];

  /** Is told what is found. */
  @FunctionalInterface
  interface Ear {

    /** A needle begins at an offset. */
    void found(Needle needle, int offset);
  }

  Haystack(List<Needle> needles) {
    int shortest = needles.stream().mapToInt(needle -> needle.bytes().length).min().orElse(BLOCK);
    if (shortest < BLOCK) {
      throw new IllegalArgumentException("a needle is too short");
    }
    window = Math.min(shortest, Byte.MAX_VALUE);
    Arrays.fill(moves, (byte) (window - BLOCK + 1));
    for (Needle needle : needles) {
      for (int end = BLOCK; end <= window; end++) {
        int block = block(needle.bytes(), end);
        moves[block] = (byte) Math.min(moves[block], window - end);
      }
      int last = block(needle.bytes(), window);
      ending[last] = with(ending[last], needle);
    }
  }

  private static Needle[] with(Needle @org.jspecify.annotations.Nullable [] before, Needle needle) {
    List<Needle> all = new ArrayList<>(before == null ? List.of() : Arrays.asList(before));
    all.add(needle);
    return all.toArray(Needle[]::new);
  }

  /** Searches a buffer from its start to its limit. */
  void search(ByteBuffer hay, Ear ear) {
    int end = window;
    while (end <= hay.limit()) {
      int block = block(hay, end);
      int move = moves[block];
      if (move > 0) {
        end += move;
        continue;
      }
      Needle[] candidates = ending[block];
      if (candidates != null) {
        for (Needle needle : candidates) {
          if (isAt(hay, end - window, needle)) {
            ear.found(needle, end - window);
          }
        }
      }
      end++;
    }
  }

  private static boolean isAt(ByteBuffer hay, int start, Needle needle) {
    byte[] bytes = needle.bytes();
    if (bytes.length > hay.limit() - start) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      byte there = hay.get(start + i);
      if (bytes[i] != (needle.anyCase() ? Needle.folded(there) : there)) {
        return false;
      }
    }
    return true;
  }

  private static int block(byte[] bytes, int end) {
    return block(bytes[end - 4], bytes[end - 3], bytes[end - 2], bytes[end - 1]);
  }

  private static int block(ByteBuffer bytes, int end) {
    return block(bytes.get(end - 4), bytes.get(end - 3), bytes.get(end - 2), bytes.get(end - 1));
  }

  // Folded in any case: whether a needle is there exactly is looked at afterwards.
  private static int block(byte a, byte b, byte c, byte d) {
    int folded =
        (Needle.folded(a) & 0xff) << 24
            | (Needle.folded(b) & 0xff) << 16
            | (Needle.folded(c) & 0xff) << 8
            | (Needle.folded(d) & 0xff);
    return (folded * 0x9E3779B1) >>> (32 - BITS);
  }
}
