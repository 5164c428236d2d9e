package org.safepathway.axonserver;

/** Why a command is not decided, or an answer is not believed: for the log and for tests alone. */
enum Why {
  /** It is not signed, or not in this form. */
  NOT_SIGNED,
  /** By a certificate that our authority did not make, or that is not good now. */
  NOT_OUR_CERTIFICATE,
  /** By somebody who may not send such a command. */
  MAY_NOT_SEND_IT,
  /** By somebody who may not decide about such a command. */
  MAY_NOT_DECIDE_IT,
  /** At another time: it may be sent again by somebody who kept it. */
  NOT_OF_NOW,
  /** It is not what was signed. */
  CHANGED
}
