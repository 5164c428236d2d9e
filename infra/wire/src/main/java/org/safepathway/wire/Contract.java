package org.safepathway.wire;

import org.jspecify.annotations.Nullable;

/**
 * Which calls there are and what they say, by number. Each call names the number that its process
 * was built with; with another one nothing is taken, since half an understanding is how a consent
 * would be lost. A test holds the ports to the number.
 */
public final class Contract {

  /** The number that this process was built with. */
  public static final int VERSION = 3;

  /** The header of a call that says it. */
  public static final String HEADER = "Safe-Pathway-Wire";

  /** The header of a call that says of which trace of the operator’s it is a part, if of one. */
  public static final String TRACE = "traceparent";

  private Contract() {}

  /**
   * Whether a call is of this contract.
   *
   * @param said the header, or null if it has none
   */
  public static boolean isOurs(@Nullable String said) {
    return String.valueOf(VERSION).equals(said);
  }
}
