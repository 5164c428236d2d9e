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
  boolean consent;

  /** Whether her contact was changed in both histories since it was acknowledged. */
  boolean changed;

  /** Whether it was changed where high acts happen only. */
  boolean changedAbove;

  Situation(String slot, Service service, boolean onward, boolean consent) {
    this.slot = slot;
    this.service = service;
    this.onward = onward;
    this.consent = consent;
  }
}
