package org.safepathway.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody whom the issuer knows, of another room: nothing is here for them. */
final class Stranger extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  Stranger() {
    super(List.of());
    setAuthenticated(true);
  }

  @Override
  public String getPrincipal() {
    return "of another room";
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stranger;
  }

  @Override
  public int hashCode() {
    return Stranger.class.hashCode();
  }
}
