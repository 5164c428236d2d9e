package org.safepathway.axonserver;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The key of a process, and whose certificates it believes. Safe for many threads. */
final class SigningKey {

  private final KeyStore.PrivateKeyEntry own;
  private final String chain;
  private final Set<TrustAnchor> authorities;
  private final Clock clock;

  /**
   * With a key of this process’s own.
   *
   * @param own its key and certificate
   * @param authorities who makes the certificates that are believed
   * @throws IllegalArgumentException if nothing can be signed with the key, or nobody would be
   *     believed
   */
  SigningKey(KeyStore.PrivateKeyEntry own, Collection<X509Certificate> authorities, Clock clock) {
    this.own = own;
    this.clock = clock;
    this.authorities =
        authorities.stream()
            .map(authority -> new TrustAnchor(authority, null))
            .collect(Collectors.toUnmodifiableSet());
    if (authorities.isEmpty()) {
      throw new IllegalArgumentException("nobody’s commands would be believed");
    }
    try {
      chain = CertificateChain.text(own.getCertificateChain());
      SigningAlgorithm.of(own.getPrivateKey()).initSign(own.getPrivateKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("nothing can be signed with this key", e);
    }
  }

  /** By which others know whose key it is. */
  String chain() {
    return chain;
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = SigningAlgorithm.of(own.getPrivateKey());
      signature.initSign(own.getPrivateKey());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("it could not be signed", e);
    }
  }

  /**
   * The certificate of whoever shows this.
   *
   * @throws GeneralSecurityException if it is of no authority of ours, or not good now
   * @throws IllegalArgumentException if it is no such text
   */
  X509Certificate believed(String shown) throws GeneralSecurityException {
    return CertificateChain.believed(shown, authorities, clock.instant());
  }

  /** Whether this text was signed with that key. */
  static boolean isSigned(byte[] text, PublicKey key, byte[] shown) {
    try {
      Signature signature = SigningAlgorithm.of(key);
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(shown);
    } catch (GeneralSecurityException no) {
      return false;
    }
  }
}
