package org.safepathway.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.SignedInResolver;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets nobody through to a page of a room but those whom it is {@link AllowedTo}. All others get
 * the answer of a page that does not exist.
 */
public final class Door implements HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger("org.safepathway.access");

  private final Room room;
  private final SignedInResolver resolver;

  private Door(Room room, SignedInResolver resolver) {
    this.room = room;
    this.resolver = resolver;
  }

  /**
   * The door before everything under a path.
   *
   * @param path where the room’s pages stand, for example {@code /police}
   * @param kind whose room it is
   */
  public static WebMvcConfigurer before(
      String path,
      OrganisationKind kind,
      ObjectProvider<Registry> registry,
      ObjectProvider<SignedInResolver> resolver) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
            .addInterceptor(new Door(new Room(kind, registry.getObject()), resolver.getObject()))
            .addPathPatterns(path, path + "/**");
      }
    };
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod page && !allowed(page)) {
      note();
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
    Set<StaffRole> held = room.rolesOf(who);
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

  /** Who asked for a page of another role; which kind of page, and whose, is not said. */
  private void note() {
    resolver
        .resolve(authentication())
        .ifPresent(
            who -> LOG.warn("refused: {}@{} has not the role", who.person(), who.organisation()));
  }
}
