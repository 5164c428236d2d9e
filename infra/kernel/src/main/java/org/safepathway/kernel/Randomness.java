package org.safepathway.kernel;

/**
 * Where every key, nonce and random id inside comes from. Given by the wiring, so that a test can
 * derive them and replay a history to equal bytes; in production it is {@link #SECURE}.
 */
@FunctionalInterface
public interface Randomness {

  /** Nobody can foresee it, and it repeats nothing: what production runs with. */
  Randomness SECURE = new SecureRandomness();

  /**
   * Bytes that were never given for this purpose before.
   *
   * @param length how many
   * @param purpose what for, in kebab-case, for example {@code data-key}
   * @param context what of, for example which key. A nonce's context says which key and which
   *     plaintext, so that a derived one never repeats under a key for another plaintext. It is no
   *     source of secrecy: {@link #SECURE} does not look at it
   */
  byte[] bytes(int length, String purpose, byte[] context);
}
