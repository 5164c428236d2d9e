package org.safepathway.directory.requests;

import java.util.Locale;
import org.safepathway.kernel.RefusalReason;

/** Why the register refuses. */
public enum RegisterRefusal implements RefusalReason {
  /** The organisation has another request of this number. */
  REQUEST_NUMBER_TAKEN,
  /** The day lies ahead. */
  REQUEST_NOT_RECEIVED_YET;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
