package org.safepathway.desk.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Unit;
import org.safepathway.kernel.PersonId;

/**
 * A member of staff, as a page names them.
 *
 * @param person as the sign-in names them
 * @param name the name that colleagues know
 * @param roles what they may do, in their usual order
 * @param unit the name of an officer’s unit, else null
 */
public record StaffRow(PersonId person, String name, List<StaffRole> roles, @Nullable String unit) {

  /** Copies the roles. */
  public StaffRow {
    roles = List.copyOf(roles);
  }

  /** For a form in which one of them is chosen. */
  public Choice choice() {
    return Choice.of(person.value(), name + " (" + person + ")");
  }

  /** A member of an organisation’s staff. */
  public static StaffRow of(Staff staff, Organisation organisation) {
    return new StaffRow(
        staff.person(),
        staff.name(),
        staff.roles().stream().sorted().toList(),
        organisation.units().stream()
            .filter(unit -> unit.id().equals(staff.unit()))
            .map(Unit::name)
            .findFirst()
            .orElse(null));
  }
}
