package org.safepathway.referral;

/**
 * The states of a referral, each with all that its referrer ever sees of it (DOMAIN.md, life
 * cycle).
 */
public enum ReferralState {
  /** Sent, not yet received. */
  SENT(CoarseState.SENT),
  /** The service has it. */
  RECEIVED(CoarseState.RECEIVED),
  /** It has a priority. */
  TRIAGED(CoarseState.RECEIVED),
  /** It waits for a place. */
  WAITING_LIST(CoarseState.RECEIVED),
  /** The service took it. */
  ACCEPTED(CoarseState.RECEIVED),
  /** She takes up the service. */
  ENGAGED(CoarseState.IN_CONTACT),
  /** It is closed. */
  CLOSED(CoarseState.CLOSED),
  /** The service declined. */
  DECLINED(CoarseState.COULD_NOT_BE_MET),
  /** It was handed on with fresh consent. */
  REDIRECTED(CoarseState.COULD_NOT_BE_MET),
  /** It came back: incomplete, or the service had closed. */
  RETURNED(CoarseState.COULD_NOT_BE_MET),
  /** The referrer took it back. */
  RECALLED(CoarseState.CLOSED);

  private final CoarseState referrerSees;

  ReferralState(CoarseState referrerSees) {
    this.referrerSees = referrerSees;
  }

  /** Whether the service is done with it. */
  public boolean ended() {
    return switch (this) {
      case CLOSED, DECLINED, REDIRECTED, RETURNED, RECALLED -> true;
      case SENT, RECEIVED, TRIAGED, WAITING_LIST, ACCEPTED, ENGAGED -> false;
    };
  }

  /** All that the referrer sees: declined, redirected and returned look the same. */
  public CoarseState referrerSees() {
    return referrerSees;
  }
}
