package org.safepathway.axonserver;

/**
 * An answer that no part of ours gave to this command, or not like this: whether it happened is not
 * known. Why is for the log of the process that did not believe it.
 */
final class ForeignAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Why why;

  ForeignAnswerException(Why why) {
    super("an answer is not a part’s of ours", null, false, false);
    this.why = why;
  }

  Why why() {
    return why;
  }
}
