package org.safepathway.specialist.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.specialist.desk.OverHttp;
import org.safepathway.specialist.testdesk.ScriptedDirectory;
import org.safepathway.specialist.testdesk.TestRegistry;
import org.springframework.beans.factory.annotation.Autowired;

/** DOMAIN.md rule 10: where nobody could answer, what is asked would be gone after a day. */
class ATeamWithoutADutyManagerIsToldTest extends OverHttp {

  private static final String TOLD = "Nobody here is a duty manager";

  @Autowired private ScriptedDirectory directory;
  @Autowired private TestRegistry network;

  @AfterEach
  void asBefore() {
    directory.staffIs(List.of());
  }

  @Test
  void onThePageOfTheStaffUntilThereIsOne() {
    Staff asha = network.person("caseworker.asha").orElseThrow();
    assertThat(asha.roles()).doesNotContain(StaffRole.DUTY_MANAGER);
    directory.staffIs(List.of(asha));
    assertThat(browser("manager.meera").html("/specialist/staff").text()).contains(TOLD);

    Staff onDuty = network.person("duty.dipa").orElseThrow();
    assertThat(onDuty.roles()).contains(StaffRole.DUTY_MANAGER);
    directory.staffIs(List.of(asha, onDuty));
    assertThat(browser("manager.meera").html("/specialist/staff").text()).doesNotContain(TOLD);
  }
}
