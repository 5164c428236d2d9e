package org.safepathway.vault;

import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The master keys: they wrap data keys and never leave. In production a key-management service in
 * which each organisation holds its own; embedded, {@link FileKeyManagement}.
 *
 * <p>A master key has versions. A wrap says under which it was made, new ones are made under the
 * newest, and an older version unwraps until it is retired.
 */
public interface KeyManagement {

  /** What the platform's message authentication code is for; each use has a key of its own. */
  enum MacUse {
    /**
     * Fact ids. Its key is never changed: a request that is repeated must find its facts, however
     * old it is. Who steals it can check a guess of victim and request, and open nothing.
     */
    FACT_ID,
    /** Attestations, which live as long as a request. Its key changes with the master key. */
    ATTESTATION
  }

  /**
   * Wraps a data key; makes the holder's master key if there is none yet. Whether there may be none
   * yet is for the caller to know ({@link KnownHolders}).
   *
   * @param context what the wrap is bound to
   */
  byte[] wrap(KeyHolder holder, byte[] key, byte[] context);

  /**
   * Unwraps a data key.
   *
   * @param context what the wrap is bound to
   * @throws GeneralSecurityException if the holder has no master key of that version, or this is
   *     not a wrap of it
   */
  byte[] unwrap(KeyHolder holder, byte[] wrapped, byte[] context) throws GeneralSecurityException;

  /** The platform's HMAC-SHA256 over a message. */
  byte[] mac(MacUse use, byte[] message);

  /** Whether this is the platform's code for a message, by any version that is still there. */
  boolean isMac(MacUse use, byte[] message, byte[] mac);

  /** Who has a master key. */
  Set<KeyHolder> holders();

  /** Makes a new version of a holder's master key: whatever is wrapped from now on is under it. */
  void rotate(KeyHolder holder);

  /** Whether a wrap says that it was made under the newest version. */
  boolean isNewest(KeyHolder holder, byte[] wrapped);

  /** Destroys all versions but the newest. What they wrapped is lost: see {@link KeyRotation}. */
  void retireOld(KeyHolder holder);
}
