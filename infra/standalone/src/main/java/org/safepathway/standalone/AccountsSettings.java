package org.safepathway.standalone;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts of staff are made and ended at the issuer ({@code safe-pathway.accounts.*}).
 *
 * @param clientSecret the secret of the realm’s client {@code safe-pathway-onboarding}; null where
 *     whoever keeps the issuer makes accounts
 * @param realm the realm as this process reaches its administration; null for the issuer’s own
 *     address
 * @param again how long after a fault the accounts of those who left are tried again
 */
@ConfigurationProperties("safe-pathway.accounts")
record AccountsSettings(
    @Nullable String clientSecret, @Nullable URI realm, @DefaultValue("1m") Duration again) {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "AccountsSettings[]";
  }
}
