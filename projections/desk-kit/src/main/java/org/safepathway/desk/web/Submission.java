package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form's caller typed, kept with the request so that the same answer can show it again.
 *
 * @param act the simple name of the record that it is read into
 * @param key the id that the form has for its request, or null where it is no form
 * @param typed the values by field name; empty for JSON
 */
record Submission(String act, @Nullable String key, Map<String, List<String>> typed) {

  private static final String NAME = Submission.class.getName();

  void keepWith(HttpServletRequest request) {
    request.setAttribute(NAME, this);
  }

  static @Nullable Submission of(HttpServletRequest request) {
    return (Submission) request.getAttribute(NAME);
  }

  /** Whether a page can send it again as it was, with its id, so that it counts once. */
  boolean canBeSentAgain() {
    return key != null;
  }
}
