package org.safepathway.hsds.importing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safepathway.directory.Catalogue.Listed;
import org.safepathway.directory.OfferId;
import org.safepathway.hsds.PublicId;
import org.safepathway.kernel.OrganisationId;

/**
 * What the directory holds already, by the UUIDs that it is published with: a record of one of
 * these is a change of it and no second one.
 */
public record Known(Map<UUID, OfferId> offers, Map<UUID, OrganisationId> organisations) {

  /** Nothing. */
  public static final Known NOTHING = new Known(Map.of(), Map.of());

  /** Copies both. */
  public Known {
    offers = Map.copyOf(offers);
    organisations = Map.copyOf(organisations);
  }

  /** These. */
  public static Known of(List<Listed> listed) {
    return new Known(
        listed.stream()
            .map(one -> one.offer().id())
            .collect(Collectors.toMap(PublicId::of, id -> id)),
        listed.stream()
            .map(one -> one.organisation().id())
            .distinct()
            .collect(Collectors.toMap(PublicId::of, id -> id)));
  }

  OfferId offer(UUID id) {
    return offers.getOrDefault(id, PublicId.importedOffer(id));
  }

  OrganisationId organisation(UUID id) {
    return organisations.getOrDefault(id, PublicId.importedOrganisation(id));
  }
}
