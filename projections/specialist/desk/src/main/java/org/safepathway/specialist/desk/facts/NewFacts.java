package org.safepathway.specialist.desk.facts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactId;
import org.safepathway.consent.facts.Identity;
import org.safepathway.consent.facts.Risk;
import org.safepathway.consent.facts.SafeContact;
import org.safepathway.consent.facts.Support;
import org.safepathway.consent.vault.Fact;
import org.safepathway.referral.victim.Confirmation;

/**
 * Facts to add, at least one.
 *
 * @param identity who she is, or null
 * @param safeContact how she may be contacted, or null
 * @param risk how great the risk is, or null
 * @param support what she needs, or null
 * @param confirmed how a change of who she is or how she may be contacted was confirmed with her
 *     (DOMAIN.md rule 20), or null where there is none of these
 * @param supersedes the fact that the one of its class corrects, or null if none is corrected
 */
record NewFacts(
    @Nullable Identity identity,
    @Nullable SafeContact safeContact,
    @Nullable Risk risk,
    @Nullable Support support,
    @Nullable Confirmation confirmed,
    @Nullable FactId supersedes) {

  /** Whether it must be said how they were confirmed with her, and it was not. */
  boolean unconfirmed() {
    return confirmed == null && (identity != null || safeContact != null);
  }

  /** Those given. */
  List<Fact> given() {
    return Stream.<@Nullable Fact>of(identity, safeContact, risk, support)
        .filter(Objects::nonNull)
        .toList();
  }
}
