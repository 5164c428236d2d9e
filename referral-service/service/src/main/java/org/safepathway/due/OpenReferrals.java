package org.safepathway.due;

import static org.safepathway.due.DueKind.RECIPIENT_GONE;

import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralState;

/** Which referrals are under way at which service: if that closes, they are to come back. */
final class OpenReferrals {

  private final DueIndex index;

  OpenReferrals(DueIndex index) {
    this.index = index;
  }

  void on(ReferralEvent event, long position) {
    if (event instanceof ReferralSent sent) {
      index.sentTo(sent.to(), sent.referral().value(), sent.victimId());
      open(event, position);
      return;
    }
    Edge.of(event).flatMap(Edge::leadsTo).ifPresent(state -> in(state, event, position));
  }

  private void in(ReferralState state, ReferralEvent event, long position) {
    if (state.ended()) {
      index.remove(RECIPIENT_GONE, event.referral().value(), event.victimId(), position);
    } else {
      open(event, position);
    }
  }

  private void open(ReferralEvent event, long position) {
    index.put(
        new DueItem(
            RECIPIENT_GONE,
            event.referral().value(),
            event.victimId(),
            DueItem.NOT_BY_THE_CLOCK,
            position));
  }
}
