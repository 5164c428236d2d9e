package org.safepathway.onboarding;

import java.net.URI;

/**
 * Where accounts are kept.
 *
 * @param realm the address of the realm, as in {@code https://id.example/realms/safe-pathway}
 * @param clientSecret the secret of the client {@code safe-pathway-onboarding}
 */
public record OnboardingSettings(URI realm, String clientSecret) {

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it is not the address of a realm
   */
  public OnboardingSettings {
    if (realm.getHost() == null || !realm.getPath().matches(".*/realms/[^/]+")) {
      throw new IllegalArgumentException(
          "a realm's address looks like https://id.example/realms/safe-pathway");
    }
  }

  /** Where the realm is administered. */
  URI administration() {
    return URI.create(realm.toString().replaceFirst("/realms/([^/]+)$", "/admin/realms/$1"));
  }

  @Override
  public String toString() {
    return "OnboardingSettings[realm=" + realm + "]";
  }
}
