package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Outcome;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands what a controller returns to {@link Answers}. */
final class OutcomeHandler implements HandlerMethodReturnValueHandler {

  private final Answers answers;

  OutcomeHandler(Answers answers) {
    this.answers = answers;
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
    answers.write(answer, request, response);
  }
}
