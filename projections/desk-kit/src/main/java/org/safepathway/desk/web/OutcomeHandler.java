package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Outcome;
import org.safepathway.kernel.CommonRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands what a controller returns to {@link Answers}. Who asked for what is not there, or is
 * somebody else’s, is noted alike, and not what they asked for: one is an old address, many are
 * somebody who tries. The kind of page is not noted either: an act that comes to nothing is one
 * too.
 */
final class OutcomeHandler implements HandlerMethodReturnValueHandler {

  private static final Logger LOG = LoggerFactory.getLogger("org.safepathway.access");

  private final Answers answers;
  private final WhoIsThere who;

  OutcomeHandler(Answers answers, WhoIsThere who) {
    this.answers = answers;
    this.who = who;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Outcome.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object outcome,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
    if (!(outcome instanceof Outcome answer) || request == null || response == null) {
      throw new IllegalStateException("a controller returned no outcome");
    }
    container.setRequestHandled(true);
    if (isNotThere(answer)) {
      note();
    }
    answers.write(answer, request, response);
  }

  private static boolean isNotThere(Outcome answer) {
    return answer instanceof Outcome.Refused refused
        && refused.refusal().code().equals(CommonRefusal.NOT_FOUND.code());
  }

  private void note() {
    who.now()
        .ifPresent(caller -> LOG.warn("not there: {}@{}", caller.person(), caller.organisation()));
  }
}
