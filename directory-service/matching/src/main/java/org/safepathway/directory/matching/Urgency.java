package org.safepathway.directory.matching;

import org.jspecify.annotations.Nullable;

/** How soon somebody should speak with her. */
public enum Urgency {
  /** Within a day and a night. */
  TODAY(24),
  /** Within two days. */
  WITHIN_TWO_DAYS(48),
  /** As soon as a service can. */
  WHEN_POSSIBLE(null);

  private final @Nullable Integer hours;

  Urgency(@Nullable Integer hours) {
    this.hours = hours;
  }

  /** Hours until the first contact at the latest, or null if no such limit is. */
  public @Nullable Integer hours() {
    return hours;
  }
}
