package org.safepathway.axonserver;

import org.safepathway.kernel.Command;
import org.safepathway.kernel.Issued;

/** Has a counter go up by two; in JSON it looks like {@link Count}. */
record CountTwice(String stream, String how, Issued issued) implements Command {

  static CountTwice on(String stream) {
    Count once = Count.on(stream);
    return new CountTwice(once.stream(), once.how(), once.issued());
  }
}
