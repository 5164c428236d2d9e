package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.HALE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Cursor;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.Page;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.Write;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.projections.testing.RandomStory;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.SpecialistCollections;

/** Every combination of filters is one ordered range of the store, page by page. */
class TheInboxTest {

  @TempDir Path folder;

  private List<Case> cases = List.of();

  @BeforeEach
  void manyCasesInManyStates() {
    Story story = RandomStory.of(14, 600);
    story.sent(Story.referral(9001), HALE, AMBERWELL).receiptOverdue(Story.referral(9001));
    story
        .sent(Story.referral(9002), HALE, AMBERWELL)
        .received(Story.referral(9002), ASHA)
        .triaged(Story.referral(9002), ASHA, Triage.A)
        .contactOverdue(Story.referral(9002));
    cases = SpecialistRoom.after(story).cases(AMBERWELL);
    assertThat(cases).hasSizeGreaterThan(20);
  }

  @Test
  void eachFilterGivesExactlyItsCasesNewestFirst() {
    try (SqliteReadStores stores = SqliteReadStores.open(folder.resolve("read"))) {
      ReadStore store = stores.open(StoreName.of(AMBERWELL));
      store.put(SpecialistCollections.CASES, cases.stream().map(TheInboxTest::put).toList());

      for (ReferralState state : orNone(ReferralState.values())) {
        for (Triage triage : orNone(Triage.values())) {
          for (Boolean overdue : orNone(new Boolean[] {true, false})) {
            assertThat(listed(store, state, triage, overdue))
                .as("%s %s %s", state, triage, overdue)
                .isEqualTo(expected(state, triage, overdue));
          }
        }
      }
    }
  }

  private List<String> expected(
      @Nullable ReferralState state, @Nullable Triage triage, @Nullable Boolean overdue) {
    return cases.stream()
        .filter(held -> state == null || held.state() == state)
        .filter(held -> triage == null || held.triage() == triage)
        .filter(held -> overdue == null || held.overdue() == overdue)
        .sorted(Comparator.comparing(Case::sentAt).reversed())
        .map(Case::reference)
        .toList();
  }

  private static List<String> listed(
      ReadStore store,
      @Nullable ReferralState state,
      @Nullable Triage triage,
      @Nullable Boolean overdue) {
    List<String> listed = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page page =
          store.page(
              SpecialistCollections.CASES,
              SpecialistCollections.inbox(state, triage, overdue),
              Order.NEWEST_FIRST,
              after,
              7);
      page.documents().forEach(document -> listed.add(document.id()));
      after = page.next();
    } while (after.isPresent());
    return listed;
  }

  private static Write put(Case held) {
    return new Write.Put(
        held.reference(),
        1,
        SpecialistCollections.keys(held),
        CanonicalJson.mapper().writeValueAsString(held));
  }

  private static <T> List<@Nullable T> orNone(T[] values) {
    List<@Nullable T> all = new ArrayList<>(List.of(values));
    all.add(null);
    return all;
  }
}
