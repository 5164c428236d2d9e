package org.safepathway.hsds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which terms somebody asks for; null where it makes no difference.
 *
 * @param search words that stand in its name
 * @param taxonomy whose
 * @param parent the wider term
 * @param topOnly only those without a wider term
 */
public record TermFilter(
    @Nullable String search, @Nullable UUID taxonomy, @Nullable UUID parent, boolean topOnly) {

  boolean takes(Term term) {
    Term wider = term.parent();
    return (search == null || PlainSearch.holds(term.name(), search))
        && (taxonomy == null || term.taxonomy().id().equals(taxonomy))
        && (parent == null || (wider != null && wider.id().equals(parent)))
        && (!topOnly || wider == null);
  }
}
