package org.safepathway.police.desk.referrals;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Cursor;
import org.safepathway.desk.Paging;
import org.safepathway.desk.SignedIn;
import org.safepathway.police.desk.PoliceDesk;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.Page;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.referral.CoarseState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The referrals that an officer sent. A colleague’s answers like one that does not exist (DOMAIN.md
 * rule 21).
 */
@Component
final class OwnReferrals {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private final ReadStores stores;

  OwnReferrals(@Qualifier(PoliceDesk.STORES) ReadStores stores) {
    this.stores = stores;
  }

  /**
   * A part of the list, newest first.
   *
   * @param referrals in order
   * @param next where to go on, or null at the end
   */
  record Part(List<PoliceReferral> referrals, @Nullable Cursor next) {

    Part {
      referrals = List.copyOf(referrals);
    }
  }

  /**
   * Lists them.
   *
   * @throws org.safepathway.projections.store.UnknownCursorException if the cursor is of no such
   *     list
   */
  Part list(SignedIn who, @Nullable CoarseState state, Paging paging) {
    Page page =
        store(who)
            .page(
                PoliceCollections.REFERRALS,
                PoliceCollections.sentBy(who.person(), state),
                Order.NEWEST_FIRST,
                Optional.ofNullable(paging.cursor())
                    .map(cursor -> new org.safepathway.projections.store.Cursor(cursor.value())),
                paging.limit());
    return new Part(
        page.documents().stream().map(OwnReferrals::read).toList(),
        page.next().map(cursor -> new Cursor(cursor.value())).orElse(null));
  }

  /** The one behind a reference, or empty if there is none that this officer sent. */
  Optional<PoliceReferral> find(SignedIn who, String reference) {
    return REFERENCE.matcher(reference).matches()
        ? store(who)
            .get(PoliceCollections.REFERRALS, reference)
            .map(OwnReferrals::read)
            .filter(referral -> referral.officer().equals(who.person()))
        : Optional.empty();
  }

  private ReadStore store(SignedIn who) {
    return stores.open(StoreName.of(who.organisation()));
  }

  private static PoliceReferral read(Document document) {
    return CanonicalJson.mapper().readValue(document.body(), PoliceReferral.class);
  }
}
