package org.safepathway.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.decoding.Decoder;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the limit before anybody reads them. Stands before Spring Security, whose
 * CSRF check reads a form. JSON without a length is counted where it is read; a form without one is
 * refused, since every browser sends it.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  private final Answers answers;

  BodyLimitFilter(Answers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean unsized = request.getContentLengthLong() < 0;
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    boolean tooBig = request.getContentLengthLong() > Decoder.MAX_BYTES;
    if (tooBig || (unsized && chunked && !Callers.sendsJson(request))) {
      FieldFault fault = new FieldFault("", FaultCode.TOO_BIG);
      Refusal refusal = new Refusal(CommonRefusal.MALFORMED.code(), List.of(fault));
      answers.write(Outcome.refused(refusal), request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
