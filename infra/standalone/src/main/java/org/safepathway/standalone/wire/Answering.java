package org.safepathway.standalone.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What answers at the port for other processes. */
interface Answering {

  /** Answers one call. */
  void call(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
