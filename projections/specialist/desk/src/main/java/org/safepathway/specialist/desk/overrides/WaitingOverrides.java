package org.safepathway.specialist.desk.overrides;

import java.util.List;
import java.util.Optional;
import org.safepathway.desk.SignedIn;
import org.safepathway.projections.store.CanonicalJson;
import org.safepathway.projections.store.Order;
import org.safepathway.projections.store.ReadStore;
import org.safepathway.projections.store.ReadStores;
import org.safepathway.projections.store.StoreName;
import org.safepathway.specialist.desk.Network;
import org.safepathway.specialist.desk.SpecialistDesk;
import org.safepathway.specialist.documents.PendingOverride;
import org.safepathway.specialist.documents.SpecialistCollections;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The overrides that wait for a duty manager of the caller’s organisation. */
@Component
final class WaitingOverrides {

  private final ReadStores stores;
  private final Network network;

  WaitingOverrides(@Qualifier(SpecialistDesk.STORES) ReadStores stores, Network network) {
    this.stores = stores;
    this.network = network;
  }

  /** All, the one that expires next first. */
  List<OverridesView.Row> of(SignedIn who) {
    // They are few: each is over within a day.
    return stores
        .open(StoreName.of(who.organisation()))
        .page(
            SpecialistCollections.OVERRIDES,
            SpecialistCollections.pending(),
            Order.OLDEST_FIRST,
            Optional.empty(),
            ReadStore.MAX_PAGE)
        .documents()
        .stream()
        .map(one -> CanonicalJson.mapper().readValue(one.body(), PendingOverride.class))
        .map(this::row)
        .toList();
  }

  private OverridesView.Row row(PendingOverride override) {
    return new OverridesView.Row(
        override.reference(),
        override.shortReference(),
        override.offer(),
        override.from(),
        override.askedAt(),
        override.escalated(),
        override.expiresAt(),
        network.nameOf(override.offer()),
        network.nameOf(override.from()));
  }
}
