package org.safepathway.standalone.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the two ports apart: what arrives for desks in other processes meets the wire and nothing
 * else, no page, no sign-in, no health; and the wire is nowhere else.
 */
final class PortFilter extends OncePerRequestFilter {

  private final int port;
  private final Answering wire;

  PortFilter(int port, Answering wire) {
    this.port = port;
    this.wire = wire;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getLocalPort() == port) {
      wire.call(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
