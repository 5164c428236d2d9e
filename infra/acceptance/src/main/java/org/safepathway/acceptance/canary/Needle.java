package org.safepathway.acceptance.canary;

/**
 * Bytes to look for.
 *
 * @param canary what they are a form of
 * @param form which form
 * @param bytes the bytes; folded where the case is of no matter
 * @param anyCase whether the case of ASCII letters is of no matter
 */
record Needle(Canary canary, Form form, byte[] bytes, boolean anyCase) {

  /** An ASCII letter in lower case, any other byte as it is. */
  static byte folded(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
  }
}
