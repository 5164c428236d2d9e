package org.safepathway.consent;

import java.util.Set;
import org.safepathway.kernel.EventVersion;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Stamp;

/**
 * She withdrew.
 *
 * @param consent the stream
 * @param purpose the purpose
 * @param told the organisations that are told
 * @param stamp when and by whom
 */
@EventVersion(1)
public record ConsentWithdrawn(
    ConsentId consent, Purpose purpose, Set<OrganisationId> told, Stamp stamp)
    implements ConsentEvent {

  /** Copies the collections. */
  public ConsentWithdrawn {
    told = Set.copyOf(told);
  }
}
