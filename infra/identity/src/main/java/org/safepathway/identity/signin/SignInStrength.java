package org.safepathway.identity.signin;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * How strongly somebody signed in, as the issuer says it. A realm that forgets the second factor is
 * noticed here.
 *
 * @param enough the values of {@code acr} or {@code amr} of which a token must have one; empty if
 *     any sign-in will do
 */
record SignInStrength(Set<String> enough) {

  /** The code of a refusal for this (RFC 9470). */
  static final String TOO_WEAK = "insufficient_user_authentication";

  /** Copies the values. */
  SignInStrength {
    enough = Set.copyOf(enough);
  }

  /** Whether what these claims say of the sign-in will do. */
  boolean isEnough(Map<String, Object> claims) {
    return enough.isEmpty()
        || (claims.get("acr") instanceof String level && enough.contains(level))
        || (claims.get("amr") instanceof Collection<?> ways
            && ways.stream().anyMatch(way -> way instanceof String text && enough.contains(text)));
  }
}
