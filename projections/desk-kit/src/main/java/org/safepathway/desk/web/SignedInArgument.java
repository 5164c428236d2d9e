package org.safepathway.desk.web;

import org.jspecify.annotations.Nullable;
import org.safepathway.desk.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller who is signed in; without anybody it is not called. */
final class SignedInArgument implements HandlerMethodArgumentResolver {

  private final WhoIsThere who;

  SignedInArgument(WhoIsThere who) {
    this.who = who;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == SignedIn.class;
  }

  @Override
  public SignedIn resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    if (!who.anybody()) {
      throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
    return who.now().orElseThrow(() -> new AccessDeniedException("not in the registry"));
  }
}
