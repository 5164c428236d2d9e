package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.Outcome;
import org.safepathway.kernel.Away;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers exceptions: what a caller did wrong as a refusal, something that is away as that, the
 * rest as a fault without details.
 */
final class ExceptionAnswers implements HandlerExceptionResolver, Ordered {

  private static final Logger log = LoggerFactory.getLogger(ExceptionAnswers.class);

  private final Answers answers;

  ExceptionAnswers(Answers answers) {
    this.answers = answers;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (exception instanceof AuthenticationException) {
      // Spring Security's filter asks to sign in.
      return null;
    }
    answer(exception, request, response);
    return new ModelAndView();
  }

  /** Answers as well as it can; never throws. */
  void answer(Exception exception, HttpServletRequest request, HttpServletResponse response) {
    Refusal refusal = refusal(exception);
    HttpStatus status = Statuses.of(refusal.code());
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      // Without where: as long as it is away, each line would name the act that met it.
      log.atError().log("a request met what is away: {}", Scrubbed.kinds(exception));
    } else if (status.is5xxServerError()) {
      log.atError().setCause(Scrubbed.of(exception)).log("a request broke");
    }
    if (response.isCommitted()) {
      return;
    }
    try {
      response.resetBuffer();
      if (exception instanceof HttpRequestMethodNotSupportedException method) {
        allow(method, response);
      }
      answers.write(Outcome.refused(refusal), request, response);
    } catch (IOException | RuntimeException broken) {
      log.atError().setCause(Scrubbed.of(broken)).log("an answer broke");
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private static void allow(
      HttpRequestMethodNotSupportedException method, HttpServletResponse response) {
    String[] supported = method.getSupportedMethods();
    if (supported != null) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", Set.of(supported)));
    }
  }

  private static Refusal refusal(Exception exception) {
    return exception instanceof RefusedRequest refused
        ? refused.refusal()
        : Refusal.of(reason(exception));
  }

  private static RefusalReason reason(Exception exception) {
    return switch (exception) {
      case AccessDeniedException denied -> CommonRefusal.NOT_FOUND;
      case MethodArgumentTypeMismatchException mismatch ->
          mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
              ? CommonRefusal.NOT_FOUND
              : CommonRefusal.MALFORMED;
      case HttpRequestMethodNotSupportedException method -> DeskRefusal.METHOD_NOT_ALLOWED;
      case HttpMediaTypeNotSupportedException type -> DeskRefusal.UNSUPPORTED_MEDIA_TYPE;
      case HttpMediaTypeNotAcceptableException type -> DeskRefusal.NOT_ACCEPTABLE;
      // A form or an address that cannot be decoded, wherever it is first looked at.
      case InvalidParameterException parameter when parameter.getErrorCode() < 500 ->
          CommonRefusal.MALFORMED;
      case ErrorResponse error when error.getStatusCode().value() == 404 -> CommonRefusal.NOT_FOUND;
      case ErrorResponse error when error.getStatusCode().is4xxClientError() ->
          CommonRefusal.MALFORMED;
      default -> Away.says(exception) ? DeskRefusal.AWAY : DeskRefusal.FAULT;
    };
  }
}
