package org.safepathway.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers on every answer to come by TLS only. Where something in front ends TLS this
 * process cannot see by what a request came, so it goes by the address that it is known under.
 */
final class StrictTransport extends OncePerRequestFilter {

  /** The name of the header. */
  static final String HEADER = "Strict-Transport-Security";

  private static final String A_YEAR = "max-age=31536000; includeSubDomains";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HEADER, A_YEAR);
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
