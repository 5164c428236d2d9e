package org.safepathway.specialist.desk.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Cursor;
import org.safepathway.desk.Paging;
import org.safepathway.desk.SignedIn;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Document;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.Page;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.desk.SpecialistDesk;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.CaseFacts;
import org.safepathway.specialist.documents.CaseLinks;
import org.safepathway.specialist.documents.HeldFact;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The cases of the caller’s own organisation; no other database can be asked. */
@Component
public final class Cases {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private final ReadStores stores;

  Cases(@Qualifier(SpecialistDesk.STORES) ReadStores stores) {
    this.stores = stores;
  }

  /**
   * A part of the inbox, newest first.
   *
   * @param cases in order
   * @param next where to go on, or null at the end
   */
  record Part(List<Case> cases, @Nullable Cursor next) {

    Part {
      cases = List.copyOf(cases);
    }
  }

  /**
   * Lists them.
   *
   * @throws org.safepathway.projections.store.UnknownCursorException if the cursor is of no such
   *     list
   */
  Part list(
      SignedIn who,
      @Nullable ReferralState state,
      @Nullable Triage triage,
      @Nullable Boolean overdue,
      Paging paging) {
    Page page =
        store(who)
            .page(
                SpecialistCollections.CASES,
                SpecialistCollections.inbox(state, triage, overdue),
                Order.NEWEST_FIRST,
                Optional.ofNullable(paging.cursor())
                    .map(cursor -> new org.safepathway.projections.store.Cursor(cursor.value())),
                paging.limit());
    return new Part(
        page.documents().stream().map(document -> read(document, Case.class)).toList(),
        page.next().map(cursor -> new Cursor(cursor.value())).orElse(null));
  }

  /** The case behind a reference, or empty if this organisation has none. */
  public Optional<Case> find(SignedIn who, String reference) {
    return REFERENCE.matcher(reference).matches()
        ? store(who)
            .get(SpecialistCollections.CASES, reference)
            .map(document -> read(document, Case.class))
        : Optional.empty();
  }

  /** The sealed facts of a case, in the order recorded. */
  public List<HeldFact> facts(SignedIn who, Case held) {
    return store(who)
        .get(SpecialistCollections.FACTS, held.reference())
        .map(document -> read(document, CaseFacts.class).facts())
        .orElse(List.of());
  }

  /** The other organisations of which she let this one know. */
  public List<OrganisationId> links(SignedIn who, Case held) {
    return store(who)
        .get(SpecialistCollections.LINKS, held.reference())
        .map(document -> read(document, CaseLinks.class).organisations())
        .orElse(List.of());
  }

  private ReadStore store(SignedIn who) {
    return stores.open(StoreName.of(who.organisation()));
  }

  private static <T> T read(Document document, Class<T> type) {
    return CanonicalJson.mapper().readValue(document.body(), type);
  }
}
