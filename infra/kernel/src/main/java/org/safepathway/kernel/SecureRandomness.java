package org.safepathway.kernel;

import java.security.SecureRandom;

/** The JDK's generator, seeded by the operating system; what for and what of change nothing. */
final class SecureRandomness implements Randomness {

  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] bytes(int length, String purpose, byte[] context) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
