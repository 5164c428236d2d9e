package org.safepathway.vault;

import java.util.Arrays;
import org.safepathway.kernel.Randomness;

/**
 * A data key: one half seals, the other makes fingerprints, and both are destroyed together. Not a
 * record: it must not print itself.
 */
final class DataKey {

  private static final int HALF = 32;

  private final byte[] bytes;

  private DataKey(byte[] bytes) {
    if (bytes.length != 2 * HALF) {
      throw new IllegalArgumentException("a data key has another length");
    }
    this.bytes = bytes;
  }

  static DataKey fresh(Randomness randomness, KeyId id) {
    return fresh(randomness, "data-key", id.name());
  }

  static DataKey fresh(Randomness randomness, String purpose, byte[] name) {
    return new DataKey(randomness.bytes(2 * HALF, purpose, name));
  }

  static DataKey of(byte[] bytes) {
    return new DataKey(bytes.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  byte[] sealing() {
    return Arrays.copyOfRange(bytes, 0, HALF);
  }

  byte[] fingerprinting() {
    return Arrays.copyOfRange(bytes, HALF, 2 * HALF);
  }
}
