package org.safepathway.due;

import static org.safepathway.due.DueKind.RECIPIENT_GONE;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.safepathway.referral.Edge;
import org.safepathway.referral.ReferralEvent;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralState;

/** Which referrals are under way at which service: if that closes, they are to come back. */
final class OpenReferrals {

  private static final Map<Class<?>, Edge> EDGES =
      Arrays.stream(Edge.values()).collect(Collectors.toUnmodifiableMap(Edge::event, edge -> edge));

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
    Optional.ofNullable(EDGES.get(event.getClass()))
        .flatMap(Edge::leadsTo)
        .ifPresent(state -> in(state, event, position));
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
