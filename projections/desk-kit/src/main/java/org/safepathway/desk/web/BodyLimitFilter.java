package org.safepathway.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.UploadPath;
import org.safepathway.desk.decoding.Decoder;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the limit before anybody reads them. Stands before Spring Security, whose
 * CSRF check reads a form. JSON without a length is counted where it is read; a form without one is
 * refused, since every browser sends it. A form with a file is taken at an {@link UploadPath} only:
 * anywhere else it would be taken apart for nobody.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  /** What stands around a file in its form. */
  private static final int AROUND_A_FILE = 16 * 1024;

  private final Answers answers;
  private final DeskSecurity security;
  private final List<UploadPath> paths;

  BodyLimitFilter(Answers answers, DeskSecurity security, List<UploadPath> paths) {
    this.answers = answers;
    this.security = security;
    this.paths = List.copyOf(paths);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Refusal> refusal = refusal(request);
    if (refusal.isPresent()) {
      security.shut(response);
      answers.write(Outcome.refused(refusal.get()), request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private Optional<Refusal> refusal(HttpServletRequest request) {
    Optional<UploadPath> upload =
        request.getMethod().equals("POST")
            ? paths.stream().filter(one -> one.path().equals(request.getRequestURI())).findFirst()
            : Optional.empty();
    if (Callers.sendsFile(request) && upload.isEmpty()) {
      return Optional.of(Refusal.of(DeskRefusal.UNSUPPORTED_MEDIA_TYPE));
    }
    boolean unsized = request.getContentLengthLong() < 0;
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    int most = upload.map(one -> one.mostBytes() + AROUND_A_FILE).orElse(Decoder.MAX_BYTES);
    boolean counted = Callers.sendsJson(request) || Callers.sendsLines(request);
    return request.getContentLengthLong() > most || (unsized && chunked && !counted)
        ? Optional.of(
            new Refusal(
                CommonRefusal.MALFORMED.code(), List.of(new FieldFault("", FaultCode.TOO_BIG))))
        : Optional.empty();
  }
}
