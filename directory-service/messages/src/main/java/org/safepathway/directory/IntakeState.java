package org.safepathway.directory;

/** Whether an offer takes referrals now. */
public enum IntakeState {
  /** Takes referrals. */
  OPEN,
  /** Takes referrals on to a waiting list. */
  WAITING_LIST,
  /** Takes none. */
  PAUSED,
  /** Takes high-risk referrals only. */
  PAUSED_EXCEPT_HIGH_RISK;

  /**
   * Whether a referral is taken now.
   *
   * @param highRisk whether it is for high risk of serious harm
   */
  public boolean takes(boolean highRisk) {
    return switch (this) {
      case OPEN, WAITING_LIST -> true;
      case PAUSED -> false;
      case PAUSED_EXCEPT_HIGH_RISK -> highRisk;
    };
  }
}
