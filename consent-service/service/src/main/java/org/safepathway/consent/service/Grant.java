package org.safepathway.consent.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Taken;
import org.safepathway.consent.policy.Basis;

/**
 * One consent that was given and not taken back.
 *
 * @param taken who took it
 * @param classes the classes that it names now
 * @param validFrom its first day, or null for at once
 * @param expiresOn its last day
 */
record Grant(
    Taken taken, Set<FactClass> classes, @Nullable LocalDate validFrom, LocalDate expiresOn) {

  Grant {
    classes = Set.copyOf(classes);
  }

  static Grant of(ConsentGiven event) {
    return new Grant(
        Taken.of(event),
        event.record().classes(),
        event.record().validFrom(),
        event.record().expiresOn());
  }

  /** Whether it holds at this instant, judged by the clock and not by a lapse event. */
  boolean liveAt(Instant now) {
    return !overAt(now) && (validFrom == null || !day(now).isBefore(validFrom));
  }

  /** Whether its last day is over. */
  boolean overAt(Instant now) {
    return day(now).isAfter(expiresOn);
  }

  /** What it is a ground for, of the classes that it names. */
  Basis basis() {
    return switch (taken.stage()) {
      case PROVISIONAL -> Basis.OWN_CONSENT_PROVISIONAL;
      case CONFIRMED -> Basis.OWN_CONSENT_CONFIRMED;
    };
  }

  Grant without(Set<FactClass> gone) {
    return new Grant(taken, Sets.minus(classes, gone), validFrom, expiresOn);
  }

  private static LocalDate day(Instant now) {
    return now.atZone(Limits.ZONE).toLocalDate();
  }
}
