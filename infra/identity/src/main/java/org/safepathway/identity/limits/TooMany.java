package org.safepathway.identity.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The answer to whoever asks too often: plain, since it must cost next to nothing. */
final class TooMany {

  private static final String CODE = "too-many-requests";
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.safepathway.identity.refusals", Locale.UK);

  private TooMany() {}

  static void answer(HttpServletRequest request, HttpServletResponse response, Duration wait)
      throws IOException {
    String title = TEXTS.getString(CODE + ".title");
    String detail = TEXTS.getString(CODE + ".detail");
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean page = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setContentType(
        page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            (page ? html(title, detail) : problem(title, detail)).getBytes(StandardCharsets.UTF_8));
  }

  /** The texts are our own and have no sign that would be markup. */
  private static String html(String title, String detail) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s – Safe Pathway</title>\
        <meta name="viewport" content="width=device-width, initial-scale=1"></head>
        <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
        </html>
        """
        .formatted(title, detail);
  }

  private static String problem(String title, String detail) {
    Map<String, Object> problem = new TreeMap<>();
    problem.put("type", "urn:safe-pathway:problem:" + CODE);
    problem.put("title", title);
    problem.put("status", HttpStatus.TOO_MANY_REQUESTS.value());
    problem.put("detail", detail);
    return JsonMapper.shared().writeValueAsString(problem);
  }
}
