package org.safepathway.specialist.desk.staff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import org.safepathway.desk.Choice;
import org.safepathway.desk.staff.StaffRow;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;

/**
 * Who works for the organisation.
 *
 * @param staff by name
 * @param invited whether a link to sign in is sent from here
 */
record StaffView(List<StaffRow> staff, boolean invited) {

  StaffView {
    staff = List.copyOf(staff);
  }

  /**
   * Whether nobody could let through what is to be shared without her consent, where the one who
   * harms her works for the police (DOMAIN.md rule 10). It would wait, and be gone.
   */
  @JsonIgnore
  public boolean withoutDutyManager() {
    return staff.stream().noneMatch(one -> one.roles().contains(StaffRole.DUTY_MANAGER));
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> people() {
    return staff.stream().map(StaffRow::choice).toList();
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> roleChoices() {
    return Choice.of(
        "specialist.role",
        Arrays.stream(StaffRole.values())
            .filter(role -> role.kind() == OrganisationKind.SPECIALIST)
            .toArray(StaffRole[]::new));
  }
}
