package org.safepathway.referral;

import java.time.Duration;
import org.safepathway.directory.Timers;

/**
 * How soon a service has to contact her (DOMAIN.md, timers).
 *
 * @param timers the offer's timers at sending
 * @param urgent whether the service found her urgent; not before it gave a priority
 */
public record ContactTerms(Timers timers, boolean urgent) {

  private static final Duration WEEK = Duration.ofDays(7);

  /** Before anybody gave a priority. */
  public static ContactTerms of(Timers timers) {
    return new ContactTerms(timers, false);
  }

  /** With another priority. */
  public ContactTerms with(Triage triage) {
    return new ContactTerms(timers, triage == Triage.A);
  }

  /** How long it may take to the first attempt, from sending or from reopening. */
  public Duration first() {
    return Duration.ofHours(urgent ? timers.urgentContactHours() : timers.firstContactHours());
  }

  /**
   * How long it may take from an attempt in vain to the next one: as long as to the first, but
   * never so long that there would be fewer attempts in a week than the offer promises.
   */
  public Duration again() {
    Duration evenly = WEEK.dividedBy(timers.attemptsInAWeek());
    return first().compareTo(evenly) < 0 ? first() : evenly;
  }
}
