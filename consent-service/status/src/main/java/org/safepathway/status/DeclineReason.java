package org.safepathway.status;

/** Why a referral is declined (DOMAIN.md, life cycle). */
public enum DeclineReason {
  /** No capacity. */
  NO_CAPACITY,
  /** No place for a victim without recourse to public funds: a proxy of status. */
  NO_PLACE_WITHOUT_RECOURSE,
  /** Outside eligibility. */
  OUTSIDE_ELIGIBILITY,
  /** The need is not met here. */
  NEED_NOT_MET,
  /** The area is unsafe for her. */
  AREA_UNSAFE,
  /** Already referred here. */
  DUPLICATE,
  /** Incomplete. */
  INCOMPLETE,
  /** The service is paused. */
  SERVICE_PAUSED
}
