package org.safepathway.identity.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a filter chain answers by itself: a browser is asked to sign in, a program is told that it
 * must. Why a token did not do is not said: one refusal is like another. An application with an
 * {@link AuthenticationEntryPoint} bean of its own answers by that instead.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Where a browser begins to sign in. */
  static final String SIGN_IN = "/oauth2/authorization/" + DeskClient.REGISTRATION;

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.safepathway.identity.refusals", Locale.UK);

  /** Whether the caller is a browser that shows pages. */
  static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  /** Whether the caller shows a bearer token, a good one or not: then no cookie counts. */
  static boolean bearer(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, "Bearer", 0, 6);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException, ServletException {
    if (wantsPage(request)) {
      response.sendRedirect(SIGN_IN);
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problem(response, HttpStatus.UNAUTHORIZED, "sign-in-needed");
    }
  }

  /** Only a form without its CSRF token comes here. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (wantsPage(request)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      problem(response, HttpStatus.FORBIDDEN, "form-expired");
    }
  }

  private static void problem(HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    Map<String, Object> problem = new TreeMap<>();
    problem.put("type", "urn:safe-pathway:problem:" + code);
    problem.put("title", TEXTS.getString(code + ".title"));
    problem.put("status", status.value());
    problem.put("detail", TEXTS.getString(code + ".detail"));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(JsonMapper.shared().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }
}
