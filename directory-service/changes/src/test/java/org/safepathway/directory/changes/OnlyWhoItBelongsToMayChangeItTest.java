package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Platform;

/**
 * A manager changes what is her organisation’s, a registrar the organisations; for anybody else it
 * does not exist.
 */
class OnlyWhoItBelongsToMayChangeItTest {

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

  private static final OrganisationId FRESH = new OrganisationId("fresh-house");

  @Test
  void aManagerChangesHerOwnOffer() {
    assertThat(desk.said(Desk.MANAGER, paused())).isEqualTo("done");
    assertThat(desk.refuge().intake()).isEqualTo(IntakeState.PAUSED);
  }

  @Test
  void forACaseworkerAnotherServiceAndNobodyItDoesNotExist() {
    for (Actor actor :
        new Actor[] {
          Desk.CASEWORKER,
          Desk.OTHER_MANAGER,
          new Actor(Desk.ROWAN, new PersonId("nobody.here")),
          // She is a manager, but not of the organisation that she says.
          new Actor(Desk.ROWAN, Desk.OTHER_MANAGER.person()),
          Platform.TICKER
        }) {
      assertThat(desk.said(actor, paused())).isEqualTo("not-found");
      assertThat(desk.said(actor, new Change.EndOffer(new OfferId("no-such-offer"))))
          .isEqualTo("not-found");
      assertThat(desk.said(actor, new Change.CloseOrganisation(Desk.HAZEL))).isEqualTo("not-found");
      assertThat(desk.said(actor, new Change.RemoveStaff(Desk.HAZEL, Desk.CASEWORKER.person())))
          .isEqualTo("not-found");
    }
    assertThat(desk.refuge().intake()).isEqualTo(IntakeState.OPEN);
  }

  @Test
  void aManagerMakesNoOfferOfAnotherOrganisationAndMovesNoneThere() {
    assertThat(
            desk.said(
                Desk.MANAGER, new Change.MakeOffer(Desk.offer(new OfferId("hers"), Desk.HAZEL))))
        .isEqualTo("not-found");
    assertThat(
            desk.said(
                Desk.OTHER_MANAGER, new Change.DescribeOffer(Desk.offer(Desk.REFUGE, Desk.HAZEL))))
        .isEqualTo("not-found");
    assertThat(desk.refuge().organisation()).isEqualTo(Desk.ROWAN);
  }

  @Test
  void aManagerLetsStaffJoinAndLeaveAndRegistersNoOrganisation() {
    Actor ada = new Actor(Desk.ROWAN, new PersonId("caseworker.ada"));
    assertThat(desk.said(Desk.MANAGER, new Change.AddStaff(Desk.staff(ada, StaffRole.CASEWORKER))))
        .isEqualTo("done");
    assertThat(desk.directory().registry().staff(Desk.ROWAN, ada.person())).isPresent();
    assertThat(desk.said(Desk.MANAGER, new Change.RemoveStaff(Desk.ROWAN, ada.person())))
        .isEqualTo("done");
    assertThat(desk.directory().registry().staff(Desk.ROWAN, ada.person())).isEmpty();
    assertThat(
            desk.said(
                Desk.MANAGER,
                new Change.RegisterOrganisation(
                    Desk.organisation(FRESH, OrganisationKind.SPECIALIST))))
        .isEqualTo("not-found");
  }

  @Test
  void aRegistrarRegistersAnOrganisationAndItsManager() {
    assertThat(
            desk.said(
                Desk.REGISTRAR,
                new Change.RegisterOrganisation(
                    Desk.organisation(FRESH, OrganisationKind.SPECIALIST))))
        .isEqualTo("done");
    Actor first = new Actor(FRESH, new PersonId("manager.fresh"));
    assertThat(desk.said(Desk.REGISTRAR, new Change.AddStaff(Desk.staff(first, StaffRole.MANAGER))))
        .isEqualTo("done");
    assertThat(desk.said(first, new Change.MakeOffer(Desk.offer(new OfferId("fresh-one"), FRESH))))
        .isEqualTo("done");
  }

  @Test
  void theLastManagerStays() {
    assertThat(desk.said(Desk.MANAGER, new Change.RemoveStaff(Desk.ROWAN, Desk.MANAGER.person())))
        .isEqualTo("last-manager");
    assertThat(desk.directory().registry().staff(Desk.ROWAN, Desk.MANAGER.person())).isPresent();
  }

  /** Whoever joins can open what victims told the service (DOMAIN.md rule 26). */
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

  private static Change paused() {
    return new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED);
  }
}
