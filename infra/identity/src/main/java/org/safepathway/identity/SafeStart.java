package org.safepathway.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What must hold before anybody can reach a process where people sign in. */
final class SafeStart {

  private SafeStart() {}

  /**
   * Refuses a start that others could listen to.
   *
   * @param listensOn the address of {@code server.address}, null for all
   * @throws IllegalStateException if a demonstration can be reached from another machine; if real
   *     people would use pages that are not said to be over TLS; if what the issuer says could be
   *     changed on its way
   */
  static void check(IdentitySettings settings, @Nullable String listensOn) {
    if (!settings.embedded() && !trusted(settings.issuer())) {
      throw new IllegalStateException(
          "safe-pathway.issuer must begin with https://, unless the issuer is on this machine.");
    }
    if (Loopback.is(listensOn)) {
      return;
    }
    if (settings.demo()) {
      throw new IllegalStateException(
          "A demonstration is for this machine: set server.address to 127.0.0.1.");
    }
    if (!settings.overTls()) {
      throw new IllegalStateException(
          "Others can reach this address: set safe-pathway.base-url to what browsers use, which"
              + " must begin with https://.");
    }
  }

  private static boolean trusted(String issuer) {
    URI address = URI.create(issuer);
    return "https".equalsIgnoreCase(address.getScheme())
        || ("http".equalsIgnoreCase(address.getScheme()) && Loopback.is(address.getHost()));
  }
}
