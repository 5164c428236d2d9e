package org.safepathway.desk;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Says who is signed in. The identity module has the one implementation, from session or token. */
@FunctionalInterface
public interface SignedInResolver {

  /**
   * Who this is.
   *
   * @param authentication what Spring Security verified
   * @return empty if it is nobody whom our registry knows
   */
  Optional<SignedIn> resolve(Authentication authentication);
}
