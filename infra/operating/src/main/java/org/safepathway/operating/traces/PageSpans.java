package org.safepathway.operating.traces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A trace for each request of a browser, without a word of which. */
final class PageSpans extends OncePerRequestFilter {

  private final Spans spans;

  PageSpans(Spans spans) {
    this.spans = spans;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (Followed page = spans.page()) {
      chain.doFilter(request, response);
      page.answered(response.getStatus());
    }
  }
}
