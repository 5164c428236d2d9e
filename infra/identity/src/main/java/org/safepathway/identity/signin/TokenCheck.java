package org.safepathway.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.safepathway.identity.SignInLog;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the inside asks for a token, a session without a good one ends before its request does
 * anything: the inside would answer that there is nothing, and to an officer her referral would
 * look lost.
 */
final class TokenCheck extends OncePerRequestFilter {

  private final SessionTokens tokens;

  TokenCheck(SessionTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication verified = SecurityContextHolder.getContext().getAuthentication();
    if (verified != null
        && verified.getPrincipal() instanceof OidcUser
        && !tokens.settle(request, response)) {
      SignInLog.tokenRunOut();
      SecurityContextHolder.clearContext();
      EndedSessions.mark(request);
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }
}
