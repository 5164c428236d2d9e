package org.safepathway.firewall.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a history knows of its victim while it is made: her referrals, and who sent the first. */
final class Her {

  final String officer;
  final List<Situation> referrals = new ArrayList<>();

  /** The officer’s own referral, or null while there is none. */
  @Nullable String policeSlot;

  /** How it was sent, or null where it was not by a form. */
  @Nullable Move sending;

  /** What the officer corrected last, or null. */
  @Nullable Move correction;

  /** What she agreed to with each service. */
  final Agreed agreed = new Agreed();

  /** Whether she can have been sent on to {@link Service#AMBERWELL} for any need. */
  boolean advised;

  /** Whether a consortium was asked about a need of hers. */
  boolean asked;

  /** Whether a service has erased her. */
  boolean erased;

  Her(String officer) {
    this.officer = officer;
  }
}
