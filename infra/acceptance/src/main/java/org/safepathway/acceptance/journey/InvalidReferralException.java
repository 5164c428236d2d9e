package org.safepathway.acceptance.journey;

import java.util.List;

/** The referral given to the journey is not one; nothing was sent. */
public final class InvalidReferralException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param faults a line each, with the field that it is about
   */
  public InvalidReferralException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
