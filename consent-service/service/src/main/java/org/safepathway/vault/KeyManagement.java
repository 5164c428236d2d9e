package org.safepathway.vault;

import java.security.GeneralSecurityException;

/**
 * The master keys: they wrap data keys and never leave. In production a key-management service in
 * which each organisation holds its own; embedded, {@link FileKeyManagement}.
 */
public interface KeyManagement {

  /** What the platform's message authentication code is for; each use has a key of its own. */
  enum MacUse {
    /** Fact ids. */
    FACT_ID,
    /** Attestations. */
    ATTESTATION
  }

  /**
   * Wraps a data key; makes the holder's master key if there is none yet.
   *
   * @param context what the wrap is bound to
   */
  byte[] wrap(KeyHolder holder, byte[] key, byte[] context);

  /**
   * Unwraps a data key.
   *
   * @param context what the wrap is bound to
   * @throws GeneralSecurityException if the holder has no master key, or this is not a wrap of it
   */
  byte[] unwrap(KeyHolder holder, byte[] wrapped, byte[] context) throws GeneralSecurityException;

  /** The platform's HMAC-SHA256 over a message. */
  byte[] mac(MacUse use, byte[] message);
}
