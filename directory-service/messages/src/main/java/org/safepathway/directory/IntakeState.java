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
  PAUSED_EXCEPT_HIGH_RISK
}
