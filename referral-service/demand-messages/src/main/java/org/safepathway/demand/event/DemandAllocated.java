package org.safepathway.demand.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.demand.DemandId;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;

/**
 * A member was suggested to whoever asked.
 *
 * @param demand which need
 * @param asked the member that the co-ordinator named, or null for the one that fits best
 * @param member who it is, or null where none fits
 * @param offers what it offers that fits
 * @param stamp when and by whom
 */
@EventVersion(1)
public record DemandAllocated(
    DemandId demand,
    @Nullable OrganisationId asked,
    @Nullable OrganisationId member,
    List<OfferId> offers,
    Stamp stamp)
    implements DemandEvent {

  /** Copies the offers. */
  public DemandAllocated {
    offers = List.copyOf(offers);
  }
}
