package org.safepathway.referral.retention;

import java.time.Duration;
import java.util.Locale;
import org.safepathway.directory.OrganisationKind;

/**
 * The table: which controller keeps which class of record for how long, and after what (DOMAIN.md
 * rule 24). What a consent ends goes at once and is no matter of retention (rule 18).
 */
public enum RetentionRule {
  /** A force's row of a referral that its officer sent. */
  POLICE_REFERRAL(OrganisationKind.POLICE, Duration.ofDays(365), Since.LAST_VISIBLE_CHANGE, true),
  /** A force's record of how a mobile-fingerprint check was asked and answered. */
  FINGERPRINT_CONSENT(OrganisationKind.POLICE, Duration.ofDays(183), Since.RECORDED, true),
  /** The keys of everything sealed about her, notes and status included. */
  VICTIM(OrganisationKind.SPECIALIST, Duration.ofDays(2192), Since.EVERYTHING_ENDED, true),
  /** The facts of somebody who was registered and never sent (DOMAIN.md rule 9). */
  UNSENT(OrganisationKind.POLICE, Duration.ofHours(48), Since.RECORDED, false);

  /** From when the time counts. */
  public enum Since {
    /** When it was recorded. */
    RECORDED,
    /** When the referrer last saw a change of it; whatever else happened does not count. */
    LAST_VISIBLE_CHANGE,
    /** When her last referral and her last consent, to be counted too, or override ended. */
    EVERYTHING_ENDED
  }

  private final OrganisationKind controller;
  private final Duration kept;
  private final Since since;
  private final boolean canBeShortened;

  RetentionRule(OrganisationKind controller, Duration kept, Since since, boolean canBeShortened) {
    this.controller = controller;
    this.kept = kept;
    this.since = since;
    this.canBeShortened = canBeShortened;
  }

  /** Whose record it is. */
  public OrganisationKind controller() {
    return controller;
  }

  /** For how long at most. */
  public Duration kept() {
    return kept;
  }

  /** From when. */
  public Since since() {
    return since;
  }

  /** Whether an operator may shorten it. */
  public boolean canBeShortened() {
    return canBeShortened;
  }

  /** Its name in the settings. */
  public String setting() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
