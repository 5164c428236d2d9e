package org.safepathway.hsds;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.LocalAuthority;

/**
 * Which services somebody asks for; null where it makes no difference.
 *
 * @param search words that fit it
 * @param term a term that is true of it, a narrower one included
 * @param taxonomy a taxonomy of which some term is true of it
 * @param organization who offers it
 * @param modifiedAfter it changed then or later
 * @param areas it serves one of them
 */
public record ServiceFilter(
    @Nullable String search,
    @Nullable UUID term,
    @Nullable UUID taxonomy,
    @Nullable UUID organization,
    @Nullable Instant modifiedAfter,
    @Nullable Set<LocalAuthority> areas) {

  /** All of them. */
  public static final ServiceFilter ALL = new ServiceFilter(null, null, null, null, null, null);

  boolean takes(Entry entry) {
    return (term == null || entry.terms().stream().anyMatch(one -> isOrIsWithin(one, term)))
        && (taxonomy == null
            || entry.terms().stream().anyMatch(one -> one.taxonomy().id().equals(taxonomy)))
        && (organization == null || entry.organization().id().equals(organization))
        && (modifiedAfter == null || !entry.modified().isBefore(modifiedAfter))
        && (areas == null || entry.face().offer().areas().stream().anyMatch(areas::contains));
  }

  private static boolean isOrIsWithin(Term one, UUID wanted) {
    Term parent = one.parent();
    return one.id().equals(wanted) || (parent != null && parent.id().equals(wanted));
  }
}
