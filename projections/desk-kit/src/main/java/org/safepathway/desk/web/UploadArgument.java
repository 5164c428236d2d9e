package org.safepathway.desk.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.desk.Upload;
import org.safepathway.desk.UploadPath;
import org.safepathway.desk.decoding.FaultCode;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.kernel.RequestId;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a POST of a whole document into an {@link Upload}. */
final class UploadArgument implements HandlerMethodArgumentResolver {

  private final List<UploadPath> paths;

  UploadArgument(List<UploadPath> paths) {
    this.paths = List.copyOf(paths);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Upload.class;
  }

  @Override
  public Upload resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("not a servlet request");
    }
    boolean file = Callers.sendsFile(request);
    if (!file && !Callers.sendsJson(request) && !Callers.sendsLines(request)) {
      throw new RefusedRequest(DeskRefusal.UNSUPPORTED_MEDIA_TYPE);
    }
    new Submission(Upload.class.getSimpleName(), null, Map.of()).keepWith(request);
    if (request.getQueryString() != null) {
      return refused("", FaultCode.UNREADABLE);
    }
    int most = most(request);
    try {
      return file ? file(request, most) : body(request, most);
    } catch (ServletException | IllegalStateException unreadable) {
      return refused("", FaultCode.UNREADABLE);
    }
  }

  private int most(HttpServletRequest request) {
    return paths.stream()
        .filter(one -> one.path().equals(request.getRequestURI()))
        .findFirst()
        // Written otherwise in the address, it is no place for a document.
        .orElseThrow(() -> new RefusedRequest(CommonRefusal.NOT_FOUND))
        .mostBytes();
  }

  private static Upload body(HttpServletRequest request, int most) throws IOException {
    String key = request.getHeader(ActArgument.KEY_HEADER);
    return key == null
        ? new Upload.Refused(Refusal.of(DeskRefusal.IDEMPOTENCY_KEY_MISSING))
        : read(ActArgument.KEY_HEADER, key, request.getInputStream(), most);
  }

  private static Upload file(HttpServletRequest request, int most)
      throws IOException, ServletException {
    String key = request.getParameter(ActArgument.KEY_FIELD);
    Part part = request.getPart(Upload.FIELD);
    if (key == null || part == null) {
      return refused(key == null ? ActArgument.KEY_FIELD : Upload.FIELD, FaultCode.REQUIRED);
    }
    try (InputStream document = part.getInputStream()) {
      return read(ActArgument.KEY_FIELD, key, document, most);
    }
  }

  private static Upload read(String keyPath, String key, InputStream document, int most)
      throws IOException {
    RequestId id;
    try {
      id = new RequestId(key);
    } catch (IllegalArgumentException anotherShape) {
      return refused(keyPath, FaultCode.WRONG_FORMAT);
    }
    byte[] bytes = document.readNBytes(most + 1);
    if (bytes.length == 0) {
      return refused(Upload.FIELD, FaultCode.REQUIRED);
    }
    return bytes.length > most
        ? refused(Upload.FIELD, FaultCode.TOO_BIG)
        : new Upload.Read(id, bytes);
  }

  private static Upload refused(String path, String code) {
    return new Upload.Refused(
        new Refusal(CommonRefusal.MALFORMED.code(), List.of(new FieldFault(path, code))));
  }
}
