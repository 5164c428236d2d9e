package org.safepathway.identity.signin;

import java.util.Optional;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Whom a signed token names: for calls of another process of ours, which passes it on. */
public final class CallerTokens {

  private final JwtDecoder accessTokens;
  private final SignedInPeople people;

  CallerTokens(JwtDecoder accessTokens, SignedInPeople people) {
    this.accessTokens = accessTokens;
    this.people = people;
  }

  /**
   * The person, if the token is the issuer’s own, in time and meant for us, and the registry knows
   * them now.
   *
   * @param token as it was received
   */
  public Optional<SignedInPerson> verified(String token) {
    try {
      return people.named(accessTokens.decode(token).getClaims());
    } catch (JwtException e) {
      return Optional.empty();
    }
  }
}
