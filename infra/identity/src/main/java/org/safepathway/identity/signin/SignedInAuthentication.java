package org.safepathway.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The authentication of one request: carries the person and no token, and is never stored. */
final class SignedInAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient SignedInPerson person;

  SignedInAuthentication(SignedInPerson person) {
    super(List.of());
    this.person = person;
    setAuthenticated(true);
  }

  @Override
  public SignedInPerson getPrincipal() {
    return person;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return person.person().value();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedInAuthentication that && person.equals(that.person);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
