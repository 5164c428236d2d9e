package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Act;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.decoding.Decoder;
import org.safepathway.desk.decoding.Decoding;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RequestId;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a POST, JSON or form, into an {@link Act}: the one way in. */
final class ActArgument implements HandlerMethodArgumentResolver {

  static final String KEY_HEADER = "Idempotency-Key";
  static final String KEY_FIELD = "_request";

  private final Decoder decoder;

  ActArgument(Decoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Act.class;
  }

  @Override
  public Act<?> resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("not a servlet request");
    }
    return read(request, bodyType(parameter));
  }

  private <T extends Record> Act<T> read(HttpServletRequest request, Class<T> type)
      throws IOException {
    boolean json = Callers.sendsJson(request);
    if (!json && !Callers.sendsForm(request)) {
      throw new RefusedRequest(DeskRefusal.UNSUPPORTED_MEDIA_TYPE);
    }
    Map<String, List<String>> typed = json ? Map.of() : typed(request);
    String key = json ? request.getHeader(KEY_HEADER) : request.getParameter(KEY_FIELD);
    new Submission(type.getSimpleName(), json ? null : key, typed).keepWith(request);
    if (request.getQueryString() != null) {
      // Addresses end up in histories and logs: nothing is taken from them.
      return refused("", FaultCode.UNREADABLE);
    }
    if (key == null) {
      return json
          ? new Act.Refused<>(Refusal.of(DeskRefusal.IDEMPOTENCY_KEY_MISSING))
          : refused(KEY_FIELD, FaultCode.REQUIRED);
    }
    RequestId id;
    try {
      id = new RequestId(key);
    } catch (IllegalArgumentException anotherShape) {
      return refused(json ? KEY_HEADER : KEY_FIELD, FaultCode.WRONG_FORMAT);
    }
    Decoding<T> decoding =
        json
            ? decoder.json(request.getInputStream().readNBytes(Decoder.MAX_BYTES + 1), type)
            : decoder.form(typed, type);
    return switch (decoding) {
      case Decoding.Read<T>(T body) -> new Act.Read<>(id, body);
      case Decoding.Refused<T>(Refusal refusal) -> new Act.Refused<>(refusal);
    };
  }

  private static Map<String, List<String>> typed(HttpServletRequest request) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("_")) {
                typed.put(name, List.copyOf(Arrays.asList(values)));
              }
            });
    return typed;
  }

  private static <T extends Record> Act<T> refused(String path, String code) {
    return new Act.Refused<>(
        new Refusal(CommonRefusal.MALFORMED.code(), List.of(new FieldFault(path, code))));
  }

  private static Class<? extends Record> bodyType(MethodParameter parameter) {
    Class<?> type = ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve();
    if (type == null) {
      throw new IllegalStateException("an Act of what? " + parameter.getExecutable());
    }
    return type.asSubclass(Record.class);
  }
}
