package org.safepathway.identity.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepathway.directory.Staff;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.identity.IdentitySettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Gives tokens the claims that a Keycloak realm gives them: who, and for which organisation.
 * Neither kind nor role: the registry has those.
 */
final class TokenShape implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final StaffRegistry registry;

  TokenShape(StaffRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    Staff staff =
        Optional.<Authentication>ofNullable(context.getPrincipal())
            .map(Authentication::getName)
            .flatMap(DemoSignIn::personId)
            .flatMap(registry::staff)
            .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    String organisation = staff.organisation().value();
    context
        .getClaims()
        .claim("preferred_username", staff.person().value())
        .claim("name", staff.name())
        .claim("org", Map.of(organisation, Map.of("id", organisation)));
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      context.getClaims().audience(List.of(IdentitySettings.AUDIENCE));
    }
  }
}
