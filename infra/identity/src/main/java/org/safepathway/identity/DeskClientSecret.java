package org.safepathway.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * What the desks prove themselves with at the issuer.
 *
 * @param value the secret; never logged
 */
public record DeskClientSecret(String value) {

  private static final String SETTING = "safe-pathway.desk-client-secret";

  /**
   * A fresh secret for an issuer in the same process, the configured one for any other.
   *
   * @param commandLine what the process was started with, for anybody on the machine to read
   * @throws IllegalStateException if an external issuer has none configured, or it stands there
   */
  static DeskClientSecret of(IdentitySettings settings, List<String> commandLine) {
    if (settings.embedded()) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      return new DeskClientSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    if (commandLine.stream().anyMatch(one -> one.contains(SETTING + "="))) {
      throw new IllegalStateException(
          "Everybody on this machine can read a command line: say "
              + SETTING
              + " in the environment, or in a file of a folder that spring.config.import names as a"
              + " configtree.");
    }
    String configured = settings.deskClientSecret();
    if (configured == null || configured.isBlank()) {
      throw new IllegalStateException(
          "An external issuer needs " + SETTING + ", the secret of " + settings.client());
    }
    return new DeskClientSecret(configured);
  }

  @Override
  public String toString() {
    return "DeskClientSecret";
  }
}
