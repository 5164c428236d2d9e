package org.safepathway.consent.service;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.OverrideAsked;

/**
 * An override that waits for its second person.
 *
 * @param asked how it was asked
 * @param escalated whether it was escalated already
 * @param classes what it would share: less than all that an override may where she said since that
 *     she does not want to share it
 */
record PendingOverride(OverrideAsked asked, boolean escalated, Set<FactClass> classes) {

  PendingOverride {
    classes = Set.copyOf(classes);
  }

  /** As it is asked. */
  static PendingOverride of(OverrideAsked asked) {
    return new PendingOverride(
        asked,
        false,
        Arrays.stream(FactClass.values())
            .filter(FactClass::sharedByOverride)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether it still waits at this instant, judged by the clock and not by an expiry event. */
  boolean waitsAt(Instant now) {
    return now.isBefore(asked.expiresAt());
  }

  PendingOverride afterEscalation() {
    return new PendingOverride(asked, true, classes);
  }

  PendingOverride without(Set<FactClass> gone) {
    return new PendingOverride(asked, escalated, Sets.minus(classes, gone));
  }
}
