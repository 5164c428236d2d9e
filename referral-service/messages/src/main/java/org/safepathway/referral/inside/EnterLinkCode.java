package org.safepathway.referral.inside;

import static java.util.Objects.requireNonNull;

/**
 * Enters, with her, the code that she brought from another organisation. A code that is wrong,
 * used, over or one's own answers alike.
 *
 * @param reference the organisation's own reference of the referral
 * @param code as typed; kept nowhere
 */
public record EnterLinkCode(String reference, String code) implements Act {

  /** Nothing is missing. */
  public EnterLinkCode {
    requireNonNull(reference);
    requireNonNull(code);
  }

  /** Leaves the code out. */
  @Override
  public String toString() {
    return "EnterLinkCode[]";
  }
}
