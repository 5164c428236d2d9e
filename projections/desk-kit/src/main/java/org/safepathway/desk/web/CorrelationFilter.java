package org.safepathway.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter. Makes a correlation id (and takes none from outside), writes one line of
 * access log, and lets no exception out to the container, which would log its message.
 *
 * <p>The line says how a request ended and not what it was: by the kind of page, when and how often
 * a status was recorded could be told (DOMAIN.md rule 5), as measures and traces do not tell it
 * either.
 */
final class CorrelationFilter extends OncePerRequestFilter {

  private static final String HEADER = "X-Correlation-Id";
  private static final String MDC_KEY = "correlationId";
  private static final String ATTRIBUTE = CorrelationFilter.class.getName();
  private static final Logger access = LoggerFactory.getLogger("org.safepathway.access");

  private final SecureRandom random = new SecureRandom();
  private final ExceptionAnswers exceptions;

  CorrelationFilter(ExceptionAnswers exceptions) {
    this.exceptions = exceptions;
  }

  static String of(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(ATTRIBUTE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    long start = System.nanoTime();
    String id = fresh();
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    try (var ignored = MDC.putCloseable(MDC_KEY, id)) {
      try {
        chain.doFilter(request, response);
      } catch (Exception broken) {
        exceptions.answer(unwrapped(broken), request, response);
      }
      log(response.getStatus(), (System.nanoTime() - start) / 1_000_000);
    }
  }

  /** The container wraps what a servlet throws. */
  private static Exception unwrapped(Exception exception) {
    return exception instanceof ServletException && exception.getCause() instanceof Exception cause
        ? cause
        : exception;
  }

  private static void log(int status, long millis) {
    access
        .atInfo()
        .addKeyValue("status", status)
        .addKeyValue("millis", millis)
        .log("answered {} in {} ms", status, millis);
  }

  private String fresh() {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
