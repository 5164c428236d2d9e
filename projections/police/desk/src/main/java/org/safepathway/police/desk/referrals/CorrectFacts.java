package org.safepathway.police.desk.referrals;

import org.jspecify.annotations.Nullable;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.referral.victim.Confirmation;

/**
 * Facts that take the place of what was sent. At least one is given; each is whole, since nothing
 * that was sent can be read back.
 *
 * @param identity or null to leave it as it is
 * @param safeContact or null to leave it as it is
 * @param risk or null to leave it as it is
 * @param support or null to leave it as it is
 * @param confirmed how a change of who she is or how she may be contacted was confirmed with her
 *     (DOMAIN.md rule 20), or null where there is none of these
 */
record CorrectFacts(
    @Nullable Identity identity,
    @Nullable SafeContact safeContact,
    @Nullable Risk risk,
    @Nullable Support support,
    @Nullable Confirmation confirmed) {

  /** Whether it must be said how they were confirmed with her, and it was not. */
  boolean unconfirmed() {
    return confirmed == null && (identity != null || safeContact != null);
  }
}
