package org.safepathway.identity.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.safepathway.identity.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under one address only. The issuer names itself by the address that it is called by, so
 * another name ({@code localhost}, or one that a hostile page points at this machine) would make
 * tokens of another issuer and cookies of another site.
 */
final class OneAddress extends OncePerRequestFilter {

  private final PublicAddress address;

  OneAddress(PublicAddress address) {
    this.address = address;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    URI base = address.base();
    if (base.getAuthority().equalsIgnoreCase(request.getHeader("Host"))) {
      chain.doFilter(request, response);
    } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      response.sendRedirect(base + request.getRequestURI() + query);
    } else {
      response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
    }
  }
}
