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

/**
 * Facts to add, at least one.
 *
 * @param identity who she is, or null
 * @param safeContact how she may be contacted, or null
 * @param risk how great the risk is, or null
 * @param support what she needs, or null
 * @param supersedes the fact that the one of its class corrects, or null if none is corrected
 */
record NewFacts(
    @Nullable Identity identity,
    @Nullable SafeContact safeContact,
    @Nullable Risk risk,
    @Nullable Support support,
    @Nullable FactId supersedes) {

  /** Those given. */
  List<Fact> given() {
    return Stream.<@Nullable Fact>of(identity, safeContact, risk, support)
        .filter(Objects::nonNull)
        .toList();
  }
}
