package org.safepathway.identity.signin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/**
 * What makes a token one that ends sessions (OpenID Connect Back-Channel Logout 1.0, section 2.6),
 * and no token of another use.
 */
final class LogoutTokens implements OAuth2TokenValidator<Jwt> {

  /** The claim that names the session at the issuer, in logout and in id tokens. */
  static final String SESSION = "sid";

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final OAuth2Error REFUSED = new OAuth2Error("invalid_token");

  private final String issuer;
  private final String client;

  private LogoutTokens(String issuer, String client) {
    this.issuer = issuer;
    this.client = client;
  }

  /** Those of an issuer that are meant for a client, and in time. */
  static OAuth2TokenValidator<Jwt> of(String issuer, String client) {
    JwtTypeValidator type = new JwtTypeValidator("JWT", "logout+jwt");
    type.setAllowEmpty(true);
    return JwtValidators.createDefaultWithValidators(type, new LogoutTokens(issuer, client));
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    return issuer.equals(token.getClaimAsString("iss"))
            && audience(token).contains(client)
            && token.getId() != null
            && token.getIssuedAt() != null
            && !token.hasClaim("nonce")
            && saysThatItEnded(token.getClaims().get("events"))
            && namesSomebody(token)
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(REFUSED);
  }

  private static List<String> audience(Jwt token) {
    List<String> audience = token.getAudience();
    return audience == null ? List.of() : audience;
  }

  private static boolean saysThatItEnded(@Nullable Object events) {
    return events instanceof Map<?, ?> all && all.get(EVENT) instanceof Map;
  }

  private static boolean namesSomebody(Jwt token) {
    return token.hasClaim(SESSION) || token.getSubject() != null;
  }
}
