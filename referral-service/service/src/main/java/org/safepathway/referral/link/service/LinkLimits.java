package org.safepathway.referral.link.service;

import java.time.Duration;

/** The numbers of linking (DOMAIN.md rule 23: only she links). */
public final class LinkLimits {

  /** How long a code is good: as long as she needs to be at the other organisation the same day. */
  public static final Duration CODE_LASTS = Duration.ofHours(12);

  /** How many codes may be tried on one case, right or wrong, within {@link #TRIES_WITHIN}. */
  public static final int TRIES = 5;

  /** In which time tries are counted. */
  public static final Duration TRIES_WITHIN = Duration.ofHours(24);

  private LinkLimits() {}
}
