package org.safepathway.demand;

import java.util.Locale;
import org.safepathway.kernel.RefusalReason;

/** Why something about a need is refused. */
public enum DemandRefusal implements RefusalReason {
  /** It has been asked, and still stands. */
  ASKED_ALREADY,
  /** There is no suggestion that waits for an answer. */
  NOTHING_TO_ANSWER,
  /** It is no member of this consortium whose offers meet the need. */
  DOES_NOT_FIT,
  /** It is suggested already, or she was referred. */
  NOTHING_CHANGES;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
