package org.safepathway.police.desk.overrides;

import java.util.List;
import java.util.Optional;
import org.safepathway.desk.SignedIn;
import org.safepathway.police.desk.PoliceDesk;
import org.safepathway.police.documents.PoliceCollections;
import org.safepathway.police.documents.PoliceOverride;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The overrides of a force that wait for a second person. */
@Component
final class PendingOverrides {

  private final ReadStores stores;

  PendingOverrides(@Qualifier(PoliceDesk.STORES) ReadStores stores) {
    this.stores = stores;
  }

  /** Those that this supervisor did not ask for, the one that expires next first. */
  List<PoliceOverride> notAskedBy(SignedIn who) {
    // They are few: each is over within a day.
    return stores
        .open(StoreName.of(who.organisation()))
        .page(
            PoliceCollections.OVERRIDES,
            PoliceCollections.pending(),
            Order.OLDEST_FIRST,
            Optional.empty(),
            ReadStore.MAX_PAGE)
        .documents()
        .stream()
        .map(one -> CanonicalJson.mapper().readValue(one.body(), PoliceOverride.class))
        .filter(override -> !override.asker().equals(who.person()))
        .toList();
  }
}
