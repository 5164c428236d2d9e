package org.safepathway.vault;

import com.google.crypto.tink.aead.internal.InsecureNonceAesGcmJce;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.safepathway.kernel.Randomness;

/**
 * AES-256-GCM as Tink's {@link AesGcmJce} lays it out (nonce, ciphertext, tag), with the nonce from
 * the injected randomness: the one place where the vault encrypts (decision 0006).
 */
final class Gcm {

  /** In bytes. */
  static final int NONCE = 12;

  private static final byte[] NONCE_CONTEXT = "nonce-context/1".getBytes(StandardCharsets.UTF_8);

  private final Randomness randomness;
  private final String purpose;

  /**
   * For one use.
   *
   * @param purpose of the nonces, in kebab-case
   */
  Gcm(Randomness randomness, String purpose) {
    this.randomness = randomness;
    this.purpose = purpose;
  }

  byte[] encrypt(byte[] key, byte[] plaintext, byte[] associatedData)
      throws GeneralSecurityException {
    byte[] nonce = randomness.bytes(NONCE, purpose, context(key, plaintext, associatedData));
    // Tink leaves the room in front of the ciphertext, and refuses a nonce of another length.
    byte[] sealed =
        new InsecureNonceAesGcmJce(key).encrypt(nonce, plaintext, NONCE, associatedData);
    System.arraycopy(nonce, 0, sealed, 0, NONCE);
    return sealed;
  }

  /**
   * The plaintext again.
   *
   * @throws GeneralSecurityException if it is damaged, was made under another key or is bound to
   *     something else
   */
  static byte[] decrypt(byte[] key, byte[] sealed, byte[] associatedData)
      throws GeneralSecurityException {
    return new AesGcmJce(key).decrypt(sealed, associatedData);
  }

  // Names key and plaintext, so that no derived nonce repeats under a key for another plaintext;
  // and tells nothing of them, since the key, of which it takes a derived one, is needed to make
  // it.
  private static byte[] context(byte[] key, byte[] plaintext, byte[] associatedData) {
    return Macs.hmac(Macs.hmac(key, NONCE_CONTEXT), Macs.message(associatedData, plaintext));
  }
}
