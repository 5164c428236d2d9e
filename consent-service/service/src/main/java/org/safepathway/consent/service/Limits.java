package org.safepathway.consent.service;

import java.time.Duration;
import java.time.ZoneId;
import org.safepathway.consent.ConsentStage;

/** Every number and zone of the consent rules, each with the rule that it belongs to. */
public final class Limits {

  /** Days of a consent begin and end here. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  /**
   * The last day of a consent taken by police lies at most so many days ahead: minimum facts, a
   * short time (DOMAIN.md, consent record).
   */
  public static final int PROVISIONAL_DAYS = 28;

  /** The last day of a consent taken by a specialist lies at most a year ahead (rule 7). */
  public static final int CONFIRMED_DAYS = 366;

  /** An override that nobody answered is escalated after this time (rule 10). */
  public static final Duration OVERRIDE_ESCALATES_AFTER = Duration.ofMinutes(30);

  /** An override that nobody answered is over after this time (rule 10). */
  public static final Duration OVERRIDE_EXPIRES_AFTER = Duration.ofHours(24);

  /** An authorised override shares for this time (rule 10). */
  public static final Duration OVERRIDE_LASTS = Duration.ofDays(14);

  private Limits() {}

  /** How many days ahead the last day of a consent may lie. */
  public static int days(ConsentStage stage) {
    return switch (stage) {
      case PROVISIONAL -> PROVISIONAL_DAYS;
      case CONFIRMED -> CONFIRMED_DAYS;
    };
  }
}
