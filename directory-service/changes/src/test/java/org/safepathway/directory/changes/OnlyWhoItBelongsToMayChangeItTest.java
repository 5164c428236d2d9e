package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
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

  private static Change paused() {
    return new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED);
  }
}
