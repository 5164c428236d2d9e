package org.safepathway.kernel;

import java.util.Locale;

/** Refusals that any part may give. */
public enum CommonRefusal implements RefusalReason {
  /** The same request id was used before with another body. */
  REQUEST_ID_REUSED,
  /** Does not exist, or not for this caller: the two answer alike. */
  NOT_FOUND,
  /** The body does not have the documented shape. */
  MALFORMED;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
