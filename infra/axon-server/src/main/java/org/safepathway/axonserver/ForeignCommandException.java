package org.safepathway.axonserver;

/**
 * A command that no part of ours sent, or not like this. Whoever sent it is told no more than that;
 * why is for the log of the process that refused it.
 */
final class ForeignCommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Why why;

  ForeignCommandException(Why why) {
    super("a command is not a part’s of ours", null, false, false);
    this.why = why;
  }

  Why why() {
    return why;
  }
}
