package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/**
 * Whoever joins a service can open what victims told it: its own managers let people in, not the
 * platform (DOMAIN.md rule 26, decision 0019).
 */
@Tag("firewall")
class ARegistrarLetsNobodyIntoAServiceTest {

  private static final OrganisationId FRESH = new OrganisationId("fresh-house");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theLastManagerStays() {
    assertThat(desk.said(Desk.MANAGER, new Change.RemoveStaff(Desk.ROWAN, Desk.MANAGER.person())))
        .isEqualTo("last-manager");
    assertThat(desk.directory().registry().staff(Desk.ROWAN, Desk.MANAGER.person())).isPresent();
  }

  @Test
  void aRegistrarLetsNobodyIntoAServiceButItsFirstManager() {
    Actor stranger = new Actor(Desk.ROWAN, new PersonId("caseworker.stranger"));
    for (StaffRole role : List.of(StaffRole.CASEWORKER, StaffRole.MANAGER)) {
      assertThat(desk.said(Desk.REGISTRAR, new Change.AddStaff(Desk.staff(stranger, role))))
          .isEqualTo("has-a-manager");
    }
    // Nor can she make room for a manager of her own choice.
    assertThat(desk.said(Desk.REGISTRAR, new Change.RemoveStaff(Desk.ROWAN, Desk.MANAGER.person())))
        .isEqualTo("last-manager");
    assertThat(
            desk.said(
                Desk.REGISTRAR,
                new Change.RegisterOrganisation(
                    Desk.organisation(FRESH, OrganisationKind.SPECIALIST))))
        .isEqualTo("done");
    Actor first = new Actor(FRESH, new PersonId("caseworker.fresh"));
    assertThat(
            desk.said(Desk.REGISTRAR, new Change.AddStaff(Desk.staff(first, StaffRole.CASEWORKER))))
        .isEqualTo("manager-first");
    assertThat(desk.said(Desk.REGISTRAR, new Change.AddStaff(Desk.staff(first, StaffRole.MANAGER))))
        .isEqualTo("done");
    // Whoever is no manager goes at once.
    assertThat(
            desk.said(Desk.REGISTRAR, new Change.RemoveStaff(Desk.ROWAN, Desk.CASEWORKER.person())))
        .isEqualTo("done");
    // Closing is the way out where the last manager is lost: the same people go on elsewhere.
    assertThat(desk.said(Desk.REGISTRAR, new Change.CloseOrganisation(Desk.ROWAN)))
        .isEqualTo("done");
    Actor again = new Actor(FRESH, Desk.MANAGER.person());
    assertThat(desk.said(first, new Change.AddStaff(Desk.staff(again, StaffRole.MANAGER))))
        .isEqualTo("done");
  }

  /** Where somebody has worked, victims may have told something: nobody is put in their place. */
  @Test
  void aServiceInWhichSomebodyWorkedGetsNoFirstManager() {
    Network file =
        new Network(
            Desk.network().organisations(),
            Desk.network().staff().stream()
                .filter(one -> !one.person().equals(Desk.MANAGER.person()))
                .toList(),
            List.of());
    assertThat(desk.directory().reconcile(file)).isEmpty();
    Actor stranger = new Actor(Desk.ROWAN, new PersonId("manager.stranger"));
    assertThat(
            desk.said(Desk.REGISTRAR, new Change.AddStaff(Desk.staff(stranger, StaffRole.MANAGER))))
        .isEqualTo("has-a-manager");
  }
}
