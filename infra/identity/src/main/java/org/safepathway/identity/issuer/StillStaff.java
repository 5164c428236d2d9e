package org.safepathway.identity.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safepathway.directory.service.StaffRegistry;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has left since they signed in at the issuer is asked to sign in again, and cannot. */
final class StillStaff extends OncePerRequestFilter {

  private final StaffRegistry registry;

  StillStaff(StaffRegistry registry) {
    this.registry = registry;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn instanceof UsernamePasswordAuthenticationToken
        && DemoSignIn.personId(signedIn.getName()).flatMap(registry::staff).isEmpty()) {
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }
}
