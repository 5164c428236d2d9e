package org.safepathway.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Cursor;
import org.safepathway.desk.Paging;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code cursor} and {@code limit}. */
final class PagingArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Paging.class;
  }

  @Override
  public Paging resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return read(request.getParameter("cursor"), request.getParameter("limit"));
  }

  /** Reads the two, or refuses both that are wrong. */
  static Paging read(@Nullable String cursor, @Nullable String limit) {
    List<FieldFault> faults = new ArrayList<>();
    Cursor place = null;
    int most = Paging.USUAL;
    if (cursor != null && !cursor.isEmpty()) {
      try {
        place = new Cursor(cursor);
      } catch (IllegalArgumentException anotherShape) {
        faults.add(new FieldFault("cursor", FaultCode.WRONG_FORMAT));
      }
    }
    if (limit != null) {
      most = limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 0;
      if (most < 1 || most > Paging.MAX) {
        faults.add(new FieldFault("limit", FaultCode.WRONG_FORMAT));
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedRequest(new Refusal(CommonRefusal.MALFORMED.code(), faults));
    }
    return new Paging(place, most);
  }
}
