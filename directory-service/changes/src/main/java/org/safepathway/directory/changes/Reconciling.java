package org.safepathway.directory.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.Staff;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * What an operator’s file says of organisations and staff, as changes of what stands: whoever is
 * not in it any more leaves or closes. Offers are their managers’.
 */
final class Reconciling {

  private Reconciling() {}

  static List<Change> of(Network standing, Network file) {
    List<Change> changes = new ArrayList<>();
    Map<OrganisationId, Organisation> before = new HashMap<>();
    standing.organisations().forEach(one -> before.put(one.id(), one));
    Map<OrganisationId, Organisation> after = new HashMap<>();
    file.organisations().forEach(one -> after.put(one.id(), one));
    Map<PersonId, Staff> stay = new HashMap<>();
    file.staff().forEach(one -> stay.put(one.person(), one));
    for (Staff staff : standing.staff()) {
      Organisation organisation = before.get(staff.organisation());
      if (organisation != null && organisation.open() && !stays(staff, stay.get(staff.person()))) {
        changes.add(new Change.RemoveStaff(staff.organisation(), staff.person()));
      }
    }
    for (Organisation organisation : standing.organisations()) {
      Organisation now = after.get(organisation.id());
      if (organisation.open() && (now == null || !now.open())) {
        changes.add(new Change.CloseOrganisation(organisation.id()));
      }
    }
    for (Organisation organisation : file.organisations()) {
      if (!before.containsKey(organisation.id())) {
        changes.add(new Change.RegisterOrganisation(organisation));
      }
    }
    for (Staff staff : file.staff()) {
      Organisation organisation = after.get(staff.organisation());
      if (organisation != null && organisation.open() && !standing.staff().contains(staff)) {
        changes.add(
            standing.staff().stream().anyMatch(one -> stays(one, staff))
                ? new Change.ChangeStaff(staff)
                : new Change.AddStaff(staff));
      }
    }
    return changes;
  }

  private static boolean stays(Staff before, @Nullable Staff after) {
    return after != null
        && before.person().equals(after.person())
        && before.organisation().equals(after.organisation());
  }
}
