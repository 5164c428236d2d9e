package org.safepathway.hsds.web;

import java.io.IOException;
import java.io.OutputStream;

/** What is answered. It is written twice: once to know its tag and length, then to be sent. */
@FunctionalInterface
interface Body {

  /** Writes the same each time. */
  void writeTo(OutputStream out) throws IOException;
}
