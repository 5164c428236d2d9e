package org.safepathway.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * A member of staff of one organisation, as our registry has them.
 *
 * @param person who
 * @param organisation whose staff
 * @param name the display name
 * @param roles what they may do, each of the organisation's kind
 * @param unit the unit of a police officer, else null
 */
public record Staff(
    PersonId person,
    OrganisationId organisation,
    String name,
    Set<StaffRole> roles,
    @Nullable UnitId unit) {

  /** Copies the roles. */
  public Staff {
    roles = Set.copyOf(roles);
  }
}
