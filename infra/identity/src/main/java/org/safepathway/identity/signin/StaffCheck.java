package org.safepathway.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.identity.SignInLog;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the registry at each request whether the caller is still on the staff of an open
 * organisation. Whoever is not goes on as nobody at all, and their session ends; so does one that
 * has lasted too long. At the desk of one room somebody of another is a stranger, who finds nothing
 * there.
 */
final class StaffCheck extends OncePerRequestFilter {

  /** A session is over then, however busy: nobody works longer (NIST SP 800-63B s.4.2.3). */
  static final Duration LONGEST = Duration.ofHours(12);

  private final SignedInPeople people;
  private final InstantSource clock;
  private final @Nullable DeskOf desk;

  /**
   * A check.
   *
   * @param desk whose the only desk here is, null where all are here
   */
  StaffCheck(SignedInPeople people, InstantSource clock, @Nullable DeskOf desk) {
    this.people = people;
    this.clock = clock;
    this.desk = desk;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication verified = SecurityContextHolder.getContext().getAuthentication();
    if (verified != null) {
      Map<String, Object> claims = claims(verified);
      Optional<SignedInPerson> person = people.named(claims);
      if (person.isEmpty() && desk != null && people.ofOthersThan(desk.kind(), claims)) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new Stranger()));
        chain.doFilter(request, response);
        return;
      }
      if (person.isEmpty()) {
        SignInLog.notOnTheStaff();
      }
      if (person.isPresent() && over(verified)) {
        SignInLog.sessionOver(person.get());
        person = Optional.empty();
      }
      if (person.isPresent()) {
        SecurityContextHolder.setContext(
            new SecurityContextImpl(new SignedInAuthentication(person.get())));
      } else {
        SecurityContextHolder.clearContext();
        end(request.getSession(false));
      }
    }
    chain.doFilter(request, response);
  }

  /** By the time of the sign-in at the desk; one that does not say when is over. */
  private boolean over(Authentication verified) {
    if (!(verified.getPrincipal() instanceof OidcUser user)) {
      return false;
    }
    Instant since = user.getIdToken().getIssuedAt();
    return since == null || !clock.instant().isBefore(since.plus(LONGEST));
  }

  private static Map<String, Object> claims(Authentication verified) {
    if (verified instanceof JwtAuthenticationToken bearer) {
      return bearer.getToken().getClaims();
    }
    return verified.getPrincipal() instanceof OidcUser user ? user.getClaims() : Map.of();
  }

  private static void end(@Nullable HttpSession session) {
    if (session != null) {
      session.invalidate();
    }
  }
}
