package org.safepathway.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the issuer answers. Derived, not discovered: a start must not wait for the issuer, and must
 * not believe what it finds there.
 */
public final class IssuerEndpoints {

  private final Supplier<String> issuer;
  private final String authorize;
  private final String token;
  private final String keys;
  private final @Nullable String signOut;

  private IssuerEndpoints(
      Supplier<String> issuer,
      String authorize,
      String token,
      String keys,
      @Nullable String signOut) {
    this.issuer = issuer;
    this.authorize = authorize;
    this.token = token;
    this.keys = keys;
    this.signOut = signOut;
  }

  /** The endpoints of the issuer that the settings name; an external one has Keycloak's paths. */
  public static IssuerEndpoints of(IdentitySettings settings, PublicAddress address) {
    if (settings.embedded()) {
      return new IssuerEndpoints(
          () -> address.base().toString(),
          "/oauth2/authorize",
          "/oauth2/token",
          "/oauth2/jwks",
          null);
    }
    String protocol = "/protocol/openid-connect";
    return new IssuerEndpoints(
        settings::issuer,
        protocol + "/auth",
        protocol + "/token",
        protocol + "/certs",
        protocol + "/logout");
  }

  /** What tokens name as their issuer. */
  public String issuer() {
    return issuer.get();
  }

  /** Where a browser is sent to sign in. */
  public String authorizationUri() {
    return issuer() + authorize;
  }

  /** Where a code becomes a token. */
  public String tokenUri() {
    return issuer() + token;
  }

  /**
   * Where a browser is sent to sign out; empty for our own issuer, which shares the session with
   * the desks.
   */
  public Optional<String> signOutUri() {
    return Optional.ofNullable(signOut).map(path -> issuer() + path);
  }

  /** Where the public keys are. */
  public String jwkSetUri() {
    return issuer() + keys;
  }
}
