package org.safepathway.police.desk.referrals;

import org.jspecify.annotations.Nullable;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;

/**
 * Facts that take the place of what was sent. At least one is given; each is whole, since nothing
 * that was sent can be read back.
 *
 * @param identity or null to leave it as it is
 * @param safeContact or null to leave it as it is
 * @param risk or null to leave it as it is
 * @param support or null to leave it as it is
 */
record CorrectFacts(
    @Nullable Identity identity,
    @Nullable SafeContact safeContact,
    @Nullable Risk risk,
    @Nullable Support support) {}
