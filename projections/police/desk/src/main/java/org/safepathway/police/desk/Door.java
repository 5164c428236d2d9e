package org.safepathway.police.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.directory.StaffRole;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody through to a page under {@code /police} but those whom it is {@link AllowedTo}. All
 * others get the answer of a page that does not exist.
 */
final class Door implements HandlerInterceptor {

  private final Force force;
  private final SignedInResolver resolver;

  Door(Force force, SignedInResolver resolver) {
    this.force = force;
    this.resolver = resolver;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod page && !allowed(page)) {
      throw new AccessDeniedException("not for this caller");
    }
    return true;
  }

  private boolean allowed(HandlerMethod page) {
    AllowedTo allowed = page.getBeanType().getAnnotation(AllowedTo.class);
    return allowed != null
        && resolver
            .resolve(authentication())
            .map(who -> holdsOne(who, allowed.value()))
            .orElse(false);
  }

  private boolean holdsOne(SignedIn who, StaffRole[] roles) {
    Set<StaffRole> held = force.rolesOf(who);
    return Arrays.stream(roles).anyMatch(held::contains);
  }

  private static Authentication authentication() {
    @Nullable Authentication found = SecurityContextHolder.getContext().getAuthentication();
    if (found == null
        || !found.isAuthenticated()
        || found instanceof AnonymousAuthenticationToken) {
      throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
    return found;
  }
}
