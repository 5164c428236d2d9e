package org.safepathway.consent.service;

import java.time.Instant;
import org.safepathway.consent.OverrideAsked;

/**
 * An override that waits for its second person.
 *
 * @param asked how it was asked
 * @param escalated whether it was escalated already
 */
record PendingOverride(OverrideAsked asked, boolean escalated) {

  /** Whether it still waits at this instant, judged by the clock and not by an expiry event. */
  boolean waitsAt(Instant now) {
    return now.isBefore(asked.expiresAt());
  }

  PendingOverride afterEscalation() {
    return new PendingOverride(asked, true);
  }
}
