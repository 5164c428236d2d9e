package org.safepathway.desk.web;

import java.util.Map;
import org.safepathway.desk.DeskRefusal;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.springframework.http.HttpStatus;

/**
 * The HTTP status of a refusal: a table; every refusal of the domain that is not in it is a 422.
 */
final class Statuses {

  private static final Map<String, HttpStatus> BY_CODE =
      Map.ofEntries(
          entry(CommonRefusal.MALFORMED, HttpStatus.BAD_REQUEST),
          entry(CommonRefusal.NOT_FOUND, HttpStatus.NOT_FOUND),
          entry(CommonRefusal.REQUEST_ID_REUSED, HttpStatus.CONFLICT),
          entry(DeskRefusal.IDEMPOTENCY_KEY_MISSING, HttpStatus.BAD_REQUEST),
          entry(DeskRefusal.METHOD_NOT_ALLOWED, HttpStatus.METHOD_NOT_ALLOWED),
          entry(DeskRefusal.NOT_ACCEPTABLE, HttpStatus.NOT_ACCEPTABLE),
          entry(DeskRefusal.UNSUPPORTED_MEDIA_TYPE, HttpStatus.UNSUPPORTED_MEDIA_TYPE),
          entry(DeskRefusal.SIGN_IN_NEEDED, HttpStatus.UNAUTHORIZED),
          entry(DeskRefusal.PAGE_EXPIRED, HttpStatus.FORBIDDEN),
          entry(DeskRefusal.AWAY, HttpStatus.SERVICE_UNAVAILABLE),
          entry(DeskRefusal.FAULT, HttpStatus.INTERNAL_SERVER_ERROR));

  private Statuses() {}

  static HttpStatus of(String code) {
    return BY_CODE.getOrDefault(code, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Map.Entry<String, HttpStatus> entry(RefusalReason reason, HttpStatus status) {
    return Map.entry(reason.code(), status);
  }
}
