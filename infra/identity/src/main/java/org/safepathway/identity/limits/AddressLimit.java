package org.safepathway.identity.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.safepathway.identity.SignInLog;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the requests of an address, whoever they are of: in front of everything but the question
 * whether this process is well. It goes by who is connected, since a header can say anything.
 */
final class AddressLimit extends OncePerRequestFilter {

  private static final String HEALTH = "/actuator/health";
  private static final int NETWORK = 8;

  private final Buckets buckets;
  private final Buckets said;

  /**
   * A filter.
   *
   * @param said how often the log says so
   */
  AddressLimit(Buckets buckets, Buckets said) {
    this.buckets = buckets;
    this.said = said;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(HEALTH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String network = network(request.getRemoteAddr());
    Duration wait = buckets.take(network);
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    if (said.take(network).isZero()) {
      SignInLog.addressSlowedDown();
    }
    TooMany.answer(request, response, wait);
  }

  /** One customer of a provider has as many addresses of the newer kind as they like. */
  static String network(String address) {
    try {
      return InetAddress.getByName(address) instanceof Inet6Address newer
          ? HexFormat.of().formatHex(Arrays.copyOf(newer.getAddress(), NETWORK))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
