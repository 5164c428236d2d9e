package org.safepathway.referral;

/** Why a referral is closed. */
public enum Closure {
  /** Her needs are met. */
  NEEDS_MET,
  /** She could not be reached. */
  UNABLE_TO_CONTACT,
  /** Contact is unsafe. */
  UNSAFE_TO_CONTACT,
  /** She did not want it. */
  VICTIM_DECLINED,
  /** She moved. */
  MOVED,
  /** She withdrew her consent. */
  CONSENT_WITHDRAWN
}
