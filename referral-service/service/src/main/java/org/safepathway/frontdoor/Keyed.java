package org.safepathway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed function (HMAC-SHA-512) under the platform's key. */
final class Keyed {

  private static final String ALGORITHM = "HmacSHA512";
  private static final int LEAST_BYTES = 32;

  private final SecretKeySpec key;

  /**
   * For a key.
   *
   * @throws IllegalArgumentException if it is shorter than 32 bytes
   */
  Keyed(byte[] key) {
    if (key.length < LEAST_BYTES) {
      throw new IllegalArgumentException("a key has at least 32 bytes");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The 64 bytes for some words; no two lists of words give the same message. */
  byte[] of(String... words) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String word : words) {
        byte[] bytes = word.getBytes(UTF_8);
        mac.update((byte) (bytes.length >> 8));
        mac.update((byte) bytes.length);
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no HMAC-SHA-512", e);
    }
  }
}
