package org.safepathway.desk.staff;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.ProperName;

/**
 * Lets somebody join.
 *
 * @param person as the sign-in names them
 * @param name the name that colleagues know
 * @param roles what they may do
 * @param unit of a police officer, else null
 */
public record AddStaff(
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}") String person,
    @ProperName @Size(max = 80) String name,
    @NotEmpty Set<StaffRole> roles,
    @Nullable @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String unit) {

  /** The member of staff that it says. */
  public Staff of(OrganisationId organisation) {
    return new Staff(
        new PersonId(person), organisation, name, roles, unit == null ? null : new UnitId(unit));
  }
}
