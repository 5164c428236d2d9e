package org.safepathway.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.safepathway.identity.SignInLog;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions that a logout token names. The answer tells nothing: it is the same whether
 * somebody was signed in or not, and whatever does not do is refused alike.
 *
 * <p>In the place of Spring Security’s own filter, which fetches the issuer’s keys at each request
 * of anybody, waits for them without an end, takes a token twice, says what was wrong with it, and
 * ends a session by a request to itself.
 */
final class EndedAtTheIssuer extends OncePerRequestFilter {

  private static final String TOKEN = "logout_token";

  private final JwtDecoder logoutTokens;
  private final SpentTokens spent;
  private final DeskSessions sessions;

  EndedAtTheIssuer(JwtDecoder logoutTokens, SpentTokens spent, DeskSessions sessions) {
    this.logoutTokens = logoutTokens;
    this.spent = spent;
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Optional<Jwt> token = token(request);
    if (token.isEmpty()) {
      SignInLog.logoutTokenRefused();
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    end(token.get());
    response.setStatus(HttpServletResponse.SC_OK);
  }

  /** In the body alone: what stands in an address is written down on its way. */
  private Optional<Jwt> token(HttpServletRequest request) {
    if (!HttpMethod.POST.matches(request.getMethod()) || request.getQueryString() != null) {
      return Optional.empty();
    }
    String[] given = request.getParameterValues(TOKEN);
    if (given == null || given.length != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(logoutTokens.decode(given[0])).filter(spent::first);
    } catch (JwtException e) {
      return Optional.empty();
    }
  }

  /** One session where the token names one; else all of the person. */
  private void end(Jwt token) {
    String session = token.getClaimAsString(LogoutTokens.SESSION);
    String person = token.getSubject();
    int ended = 0;
    if (session != null) {
      ended = sessions.endBegunAs(session);
    } else if (person != null) {
      ended = sessions.endAllOf(person);
    }
    SignInLog.endedAtTheIssuer(ended);
  }
}
