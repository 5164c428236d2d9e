package org.safepathway.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form's caller typed, kept with the request so that the same answer can show it again.
 *
 * @param act the simple name of the record that it is read into
 * @param typed the values by field name; empty for JSON
 */
record Submission(String act, Map<String, List<String>> typed) {

  private static final String NAME = Submission.class.getName();

  void keepWith(HttpServletRequest request) {
    request.setAttribute(NAME, this);
  }

  static @Nullable Submission of(HttpServletRequest request) {
    return (Submission) request.getAttribute(NAME);
  }
}
