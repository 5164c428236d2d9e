package org.safepathway.hsds.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.safepathway.kernel.Refusal.FieldFault;

/**
 * A refusal as everybody gets it (RFC 9457). It never repeats what was sent.
 *
 * @param type which, as an urn
 * @param fields the parameters at fault
 */
record Problem(String type, String title, int status, String detail, List<Field> fields) {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.safepathway.hsds.problems", Locale.ROOT);

  /** A parameter at fault. */
  record Field(String path, String code, String message) {}

  static Problem notFound() {
    return of("not-found", 404, List.of());
  }

  static Problem methodNotAllowed() {
    return of("method-not-allowed", 405, List.of());
  }

  static Problem of(List<FieldFault> faults) {
    return of("fields-at-fault", 400, faults);
  }

  private static Problem of(String code, int status, List<FieldFault> faults) {
    return new Problem(
        "urn:safe-pathway:refusal:" + code,
        TEXTS.getString(code + ".title"),
        status,
        TEXTS.getString(code + ".detail"),
        faults.stream()
            .map(fault -> new Field(fault.path(), fault.code(), message(fault)))
            .toList());
  }

  private static String message(FieldFault fault) {
    String particular = "fault." + fault.code() + "." + fault.path();
    return TEXTS.getString(TEXTS.containsKey(particular) ? particular : "fault." + fault.code());
  }
}
