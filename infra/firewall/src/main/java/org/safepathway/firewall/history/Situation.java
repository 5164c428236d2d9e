package org.safepathway.firewall.history;

import org.safepathway.referral.ReferralState;

/** What the generator believes of a referral, so that most of its moves are taken. */
final class Situation {

  final String slot;
  final Service service;
  final boolean onward;
  ReferralState state = ReferralState.SENT;
  boolean statusAgreed;
  boolean unsafe;

  /** Whether her contact was changed in both histories since it was acknowledged. */
  boolean changed;

  /** Whether it was changed where high acts happen only. */
  boolean changedAbove;

  /** Whether it waits in one history and is accepted in the other: the referrer cannot tell. */
  boolean apart;

  /** Whether an attempt reached her in one history and not in the other. */
  boolean reachedApart;

  Situation(String slot, Service service, boolean onward) {
    this.slot = slot;
    this.service = service;
    this.onward = onward;
  }
}
