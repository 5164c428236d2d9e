package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** Who is a member of a consortium its own co-ordinator says, and nobody else. */
class AConsortiumsMembersAreItsCoordinatorsTest {

  private static final OrganisationId KIN = new OrganisationId("kinship");
  private static final Actor COORDINATOR = new Actor(KIN, new PersonId("coordinator.kin"));

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    for (Change change :
        List.of(
            new Change.RegisterOrganisation(Desk.organisation(KIN, OrganisationKind.CONSORTIUM)),
            new Change.AddStaff(Desk.staff(COORDINATOR, StaffRole.COORDINATOR)))) {
      assertThat(desk.said(Desk.REGISTRAR, change)).isEqualTo("done");
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aCoordinatorTakesServicesInAndLetsThemLeaveAlsoAfterARestart() {
    assertThat(desk.said(COORDINATOR, new Change.AddMember(KIN, Desk.ROWAN))).isEqualTo("done");
    assertThat(desk.said(COORDINATOR, new Change.AddMember(KIN, Desk.HAZEL))).isEqualTo("done");
    assertThat(desk.said(COORDINATOR, new Change.AddMember(KIN, Desk.ROWAN)))
        .isEqualTo("nothing-changes");
    desk.reopen();
    assertThat(members()).containsExactly(Desk.HAZEL, Desk.ROWAN);
    assertThat(desk.said(COORDINATOR, new Change.RemoveMember(KIN, Desk.HAZEL))).isEqualTo("done");
    assertThat(desk.said(COORDINATOR, new Change.RemoveMember(KIN, Desk.HAZEL)))
        .isEqualTo("not-found");
    assertThat(members()).containsExactly(Desk.ROWAN);
    assertThat(desk.said(Desk.REGISTRAR, new Change.CloseOrganisation(Desk.ROWAN)))
        .isEqualTo("done");
    assertThat(members()).isEmpty();
  }

  @Test
  void nobodyElseKeepsThem() {
    for (Actor actor : List.of(Desk.REGISTRAR, Desk.MANAGER, Desk.CASEWORKER)) {
      assertThat(desk.said(actor, new Change.AddMember(KIN, Desk.ROWAN))).isEqualTo("not-found");
    }
    assertThat(desk.said(COORDINATOR, new Change.AddMember(Desk.ROWAN, Desk.HAZEL)))
        .isEqualTo("not-found");
    assertThat(members()).isEmpty();
  }

  @Test
  void onlyAnOpenServiceIsAMember() {
    for (OrganisationId id :
        List.of(Desk.REGISTRY, KIN, new OrganisationId("nobody"), closed(Desk.HAZEL))) {
      assertThat(desk.said(COORDINATOR, new Change.AddMember(KIN, id))).isEqualTo("no-member");
    }
  }

  private OrganisationId closed(OrganisationId id) {
    assertThat(desk.said(Desk.REGISTRAR, new Change.CloseOrganisation(id))).isEqualTo("done");
    return id;
  }

  private List<OrganisationId> members() {
    return desk.directory().registry().membersOf(KIN).stream().map(Organisation::id).toList();
  }
}
