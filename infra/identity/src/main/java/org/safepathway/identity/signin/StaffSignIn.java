package org.safepathway.identity.signin;

import java.util.List;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Begins a session only for somebody who signed in strongly enough and whom the registry knows;
 * else the first request would end it and send the browser round in circles.
 */
final class StaffSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final SignedInPeople people;
  private final SignInStrength strength;

  StaffSignIn(SignedInPeople people, SignInStrength strength) {
    this.people = people;
    this.strength = strength;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    if (!strength.isEnough(request.getIdToken().getClaims())) {
      throw new OAuth2AuthenticationException(SignInStrength.TOO_WEAK);
    }
    if (people.named(request.getIdToken().getClaims()).isEmpty()) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED);
    }
    return new DefaultOidcUser(List.of(), request.getIdToken());
  }
}
