package org.safepathway.demand.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.DemandId;
import org.safepathway.demand.UnmetNeed;

/**
 * A need that was told of, for disclosure control.
 *
 * @param id which; one that was told of again is two of these
 * @param need all that was told
 * @param week the Monday of its week
 * @param withdrawnAt when she took her consent to statistics back, or null
 */
record Told(DemandId id, UnmetNeed need, LocalDate week, @Nullable Instant withdrawnAt) {

  /** Whether it counts in what is settled when a day begins. */
  boolean countsOn(LocalDate day) {
    return withdrawnAt == null || !withdrawnAt.isBefore(Weeks.start(day));
  }
}
