package org.safepathway.desk.web;

import java.util.Optional;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.SignedInResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Asks the identity module who the present caller is. */
final class WhoIsThere {

  private final ObjectProvider<SignedInResolver> resolver;

  WhoIsThere(ObjectProvider<SignedInResolver> resolver) {
    this.resolver = resolver;
  }

  boolean anybody() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.isAuthenticated()
        && !(authentication instanceof AnonymousAuthenticationToken);
  }

  Optional<SignedIn> now() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    SignedInResolver known = resolver.getIfAvailable();
    return authentication == null || known == null || !anybody()
        ? Optional.empty()
        : known.resolve(authentication);
  }
}
