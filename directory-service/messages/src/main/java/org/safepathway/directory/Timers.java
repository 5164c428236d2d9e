package org.safepathway.directory;

/**
 * How soon a service answers; copied into a referral when it is sent (DOMAIN.md, life cycle).
 *
 * @param receiptWorkingDays working days of England until receipt, at least 1
 * @param firstContactHours hours until the first contact attempt
 * @param urgentContactHours the same for triage A
 * @param attemptsInAWeek contact attempts within seven days before a victim counts as unreachable
 */
public record Timers(
    int receiptWorkingDays, int firstContactHours, int urgentContactHours, int attemptsInAWeek) {

  /** One working day, 48 hours, 24 hours, three attempts. */
  public static final Timers STANDARD = new Timers(1, 48, 24, 3);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public Timers {
    if (receiptWorkingDays < 1
        || firstContactHours < 1
        || urgentContactHours < 1
        || attemptsInAWeek < 1) {
      throw new IllegalArgumentException("a timer is at least 1");
    }
  }
}
