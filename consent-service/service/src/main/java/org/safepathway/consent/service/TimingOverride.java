package org.safepathway.consent.service;

import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.EscalateOverride;
import org.safepathway.consent.ExpireOverride;
import org.safepathway.consent.LapseOverride;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideEscalated;
import org.safepathway.consent.OverrideExpired;
import org.safepathway.consent.OverrideLapsed;

/**
 * Escalates and ends an override that nobody answered, and notes that an authorised one is over.
 * Anybody may send it: the clock decides.
 */
final class TimingOverride {

  private TimingOverride() {}

  static Decision decide(ConsentState state, EscalateOverride command, Circumstances now) {
    PendingOverride pending = state.pendingAt(now.now());
    if (pending == null) {
      return new Decision.Refuse(ConsentRefusal.NO_PENDING_OVERRIDE);
    }
    if (pending.escalated()) {
      return new Decision.IsSo();
    }
    return now.now().isBefore(pending.asked().escalatesAt())
        ? new Decision.Refuse(ConsentRefusal.NOT_DUE)
        : new Decision.Happens(
            new OverrideEscalated(command.consent(), now.stamp(command.issued())));
  }

  static Decision decide(ConsentState state, ExpireOverride command, Circumstances now) {
    if (state.pending() == null) {
      return new Decision.Refuse(ConsentRefusal.NO_PENDING_OVERRIDE);
    }
    return state.pendingAt(now.now()) != null
        ? new Decision.Refuse(ConsentRefusal.NOT_DUE)
        : new Decision.Happens(new OverrideExpired(command.consent(), now.stamp(command.issued())));
  }

  static Decision decide(ConsentState state, LapseOverride command, Circumstances now) {
    OverrideAuthorised authorised = state.override();
    if (authorised == null) {
      return new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT);
    }
    return now.now().isBefore(authorised.until())
        ? new Decision.Refuse(ConsentRefusal.NOT_DUE)
        : new Decision.Happens(new OverrideLapsed(command.consent(), now.stamp(command.issued())));
  }
}
