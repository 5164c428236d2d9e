package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;
import static org.safepathway.projections.testing.TestNetwork.LINDEN;
import static org.safepathway.projections.testing.TestNetwork.MIDSHIRE;
import static org.safepathway.projections.testing.TestNetwork.WREN;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.PersonId;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Key;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.StoreName;
import org.safepathway.projections.store.Write;
import org.safepathway.projections.store.sqlite.SqliteReadStores;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.CoarseState;

/** DOMAIN.md rule 21: an officer lists own referrals, and there is no list of a colleague's. */
@Tag("firewall")
class OfficersListTest {

  @TempDir Path folder;

  @Test
  void anOfficerListsOwnReferralsNewestFirstByStateIfWished() {
    Story story =
        Story.of(1)
            .sent(Story.referral(1), HALE, AMBERWELL)
            .sent(Story.referral(2), WREN, KESTREL)
            .sent(Story.referral(3), HALE, LINDEN)
            .received(Story.referral(1), ASHA);
    try (SqliteReadStores stores = SqliteReadStores.open(folder.resolve("read"))) {
      ReadStore store = stores.open(StoreName.of(MIDSHIRE));
      store.put(
          PoliceCollections.REFERRALS,
          PoliceRoom.after(story).referrals(MIDSHIRE).stream()
              .<Write>map(
                  referral ->
                      new Write.Put(
                          referral.reference(),
                          1,
                          PoliceCollections.keys(referral),
                          CanonicalJson.mapper().writeValueAsString(referral)))
              .toList());

      assertThat(offers(store, PoliceCollections.sentBy(HALE.person(), null)))
          .containsExactly("linden-refuge-outreach", "amberwell-outreach");
      assertThat(offers(store, PoliceCollections.sentBy(HALE.person(), CoarseState.RECEIVED)))
          .containsExactly("amberwell-outreach");
      assertThat(offers(store, PoliceCollections.sentBy(WREN.person(), null)))
          .containsExactly("kestrel-trust-outreach");
      assertThat(offers(store, PoliceCollections.sentBy(new PersonId("officer.brook"), null)))
          .isEmpty();
    }
  }

  private static List<String> offers(ReadStore store, Key key) {
    return store
        .page(PoliceCollections.REFERRALS, key, Order.NEWEST_FIRST, Optional.empty(), 10)
        .documents()
        .stream()
        .map(document -> CanonicalJson.mapper().readValue(document.body(), PoliceReferral.class))
        .map(referral -> referral.offer().value())
        .toList();
  }
}
