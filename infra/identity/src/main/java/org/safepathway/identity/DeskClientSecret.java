package org.safepathway.identity;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What the desks prove themselves with at the issuer.
 *
 * @param value the secret; never logged
 */
public record DeskClientSecret(String value) {

  /**
   * A fresh secret for an issuer in the same process, the configured one for any other.
   *
   * @throws IllegalStateException if an external issuer has none configured
   */
  static DeskClientSecret of(IdentitySettings settings) {
    if (settings.embedded()) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      return new DeskClientSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    String configured = settings.deskClientSecret();
    if (configured == null || configured.isBlank()) {
      throw new IllegalStateException(
          "An external issuer needs safe-pathway.desk-client-secret, the secret of "
              + IdentitySettings.DESK_CLIENT);
    }
    return new DeskClientSecret(configured);
  }

  @Override
  public String toString() {
    return "DeskClientSecret";
  }
}
