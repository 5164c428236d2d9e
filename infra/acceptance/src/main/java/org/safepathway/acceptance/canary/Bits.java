package org.safepathway.acceptance.canary;

import java.nio.ByteBuffer;

/** The bits of a deflated stream, the lowest of a byte first; zeros after the end. */
final class Bits {

  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private int at;
  private int held;
  private int many;

  void from(ByteBuffer from, int offset) {
    bytes = from;
    at = offset;
    held = 0;
    many = 0;
  }

  /** At most sixteen bits. */
  int next(int bits) {
    while (many < bits) {
      held |= (at < bytes.limit() ? bytes.get(at) & 0xff : 0) << many;
      at++;
      many += Byte.SIZE;
    }
    int value = held & (1 << bits) - 1;
    held >>>= bits;
    many -= bits;
    return value;
  }

  /** Leaves the rest of a byte out. */
  void toWholeByte() {
    held = 0;
    many = 0;
  }

  /** Whether more was read than there is. */
  boolean overrun() {
    return at > bytes.limit();
  }
}
