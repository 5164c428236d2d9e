package org.safepathway.axonserver;

/**
 * A command that no part of ours sent, or not like this. Whoever sent it is told no more than that;
 * why is for the log of the process that refused it.
 */
final class ForeignCommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  enum Why {
    /** It is not signed, or not in this form. */
    NOT_SIGNED,
    /** By a certificate that our authority did not make, or that is not good now. */
    NOT_OUR_CERTIFICATE,
    /** By somebody who may not send such a command. */
    MAY_NOT_SEND_IT,
    /** At another time: it may be sent again by somebody who kept it. */
    NOT_OF_NOW,
    /** It is not what was signed. */
    CHANGED
  }

  private final Why why;

  ForeignCommandException(Why why) {
    super("a command is not a part’s of ours", null, false, false);
    this.why = why;
  }

  Why why() {
    return why;
  }
}
