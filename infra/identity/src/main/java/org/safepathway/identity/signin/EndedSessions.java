package org.safepathway.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells a person in plain words that their session has ended and that nothing was sent: whoever
 * posts a form without being signed in, and whoever was signed in a moment ago. A program is told
 * by the status alone, as anybody who is not signed in.
 */
public final class EndedSessions extends OncePerRequestFilter {

  /** The page that says so; an application with pages has it, for anybody. */
  public static final String PAGE = "/session-ended";

  private static final String MARK = EndedSessions.class.getName();
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final RequestCache asked;

  EndedSessions(RequestCache asked) {
    this.asked = asked;
  }

  /** The session of this request has ended in it. */
  static void mark(HttpServletRequest request) {
    request.setAttribute(MARK, true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean sends = !READING.contains(request.getMethod());
    if (SecurityContextHolder.getContext().getAuthentication() == null
        && Refusals.wantsPage(request)
        && (sends || request.getAttribute(MARK) != null)) {
      // A page is asked for again after signing in; what a form held is kept nowhere.
      asked.saveRequest(request, response);
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, PAGE);
      return;
    }
    chain.doFilter(request, response);
  }
}
