package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.Unit;
import org.safepathway.directory.UnitId;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Platform;

/** Who does other work stays who they are: what is theirs stays theirs, and nobody has left. */
@Tag("firewall")
class ChangingWhatSomebodyMayDoTest {

  private static final OrganisationId FORCE = new OrganisationId("fenshire");
  private static final Actor OFFICER = new Actor(FORCE, new PersonId("officer.pike"));
  private static final UnitId NORTH = new UnitId("north");
  private static final UnitId SOUTH = new UnitId("south");

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
  void aManagerMakesACaseworkerDutyManagerAndItHoldsAtOnceAndAfterARestart() {
    assertThat(
            desk.said(
                Desk.MANAGER, may(Desk.CASEWORKER, StaffRole.CASEWORKER, StaffRole.DUTY_MANAGER)))
        .isEqualTo("done");
    assertThat(roles(Desk.CASEWORKER))
        .isEqualTo(Set.of(StaffRole.CASEWORKER, StaffRole.DUTY_MANAGER));
    assertThat(desk.said(Desk.MANAGER, may(Desk.CASEWORKER, StaffRole.DUTY_MANAGER)))
        .isEqualTo("done");
    assertThat(roles(Desk.CASEWORKER)).isEqualTo(Set.of(StaffRole.DUTY_MANAGER));
    assertThat(leavers()).isEmpty();

    desk.reopen();
    assertThat(roles(Desk.CASEWORKER)).isEqualTo(Set.of(StaffRole.DUTY_MANAGER));
  }

  @Test
  void whoMayDoNoMoreMayNotFromThenOn() {
    Actor second = new Actor(Desk.ROWAN, new PersonId("manager.second"));
    assertThat(desk.said(Desk.MANAGER, new Change.AddStaff(Desk.staff(second, StaffRole.MANAGER))))
        .isEqualTo("done");
    assertThat(desk.said(second, may(Desk.MANAGER, StaffRole.CASEWORKER))).isEqualTo("done");
    assertThat(desk.said(Desk.MANAGER, may(second, StaffRole.CASEWORKER))).isEqualTo("not-found");
  }

  @Test
  void theLastManagerStaysOne() {
    assertThat(desk.said(Desk.MANAGER, may(Desk.MANAGER, StaffRole.CASEWORKER)))
        .isEqualTo("last-manager");
    assertThat(
            desk.said(Desk.MANAGER, may(Desk.MANAGER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER)))
        .isEqualTo("done");
  }

  @Test
  void theLastRegistrarStaysOne() {
    assertThat(desk.said(Desk.REGISTRAR, may(Desk.REGISTRAR, StaffRole.OFFICER)))
        .isEqualTo("last-manager");
  }

  @Test
  void whatStandsSoAlreadyAndWhatDoesNotGoTogetherIsRefused() {
    assertThat(desk.said(Desk.MANAGER, may(Desk.CASEWORKER, StaffRole.CASEWORKER)))
        .isEqualTo("nothing-changes");
    assertThat(desk.said(Desk.MANAGER, may(Desk.CASEWORKER, StaffRole.OFFICER)))
        .isEqualTo("does-not-hold");
    assertThat(roles(Desk.CASEWORKER)).isEqualTo(Set.of(StaffRole.CASEWORKER));
  }

  @Test
  void nobodyElseMayAndARegistrarMakesNobodyAManagerOfAService() {
    for (Actor actor : List.of(Desk.CASEWORKER, Desk.OTHER_MANAGER, Platform.TICKER)) {
      assertThat(desk.said(actor, may(Desk.CASEWORKER, StaffRole.MANAGER))).isEqualTo("not-found");
    }
    assertThat(desk.said(Desk.REGISTRAR, may(Desk.CASEWORKER, StaffRole.MANAGER)))
        .isEqualTo("has-a-manager");
    assertThat(roles(Desk.CASEWORKER)).isEqualTo(Set.of(StaffRole.CASEWORKER));
  }

  @Test
  void whoWorksElsewhereOrNowhereIsNotThere() {
    for (PersonId person : List.of(Desk.OTHER_MANAGER.person(), new PersonId("nobody.there"))) {
      assertThat(desk.said(Desk.MANAGER, may(new Actor(Desk.ROWAN, person), StaffRole.CASEWORKER)))
          .isEqualTo("not-found");
    }
    assertThat(roles(Desk.OTHER_MANAGER)).isEqualTo(Set.of(StaffRole.MANAGER));
  }

  @Test
  void anOfficerMovesToAnotherUnitOfTheForce() {
    force();
    assertThat(desk.said(Desk.REGISTRAR, new Change.ChangeStaff(officer(SOUTH)))).isEqualTo("done");
    assertThat(desk.directory().registry().staff(FORCE, OFFICER.person()).orElseThrow().unit())
        .isEqualTo(SOUTH);
    assertThat(desk.said(Desk.REGISTRAR, new Change.ChangeStaff(officer(new UnitId("nowhere")))))
        .isEqualTo("does-not-hold");
  }

  @Test
  void anOperatorsFileChangesWhoeverStaysAndNobodyLeavesByIt() {
    Network standing = Desk.network();
    Network file =
        new Network(
            standing.organisations(),
            standing.staff().stream()
                .map(
                    one ->
                        one.person().equals(Desk.CASEWORKER.person())
                            ? Desk.staff(Desk.CASEWORKER, StaffRole.DUTY_MANAGER)
                            : one)
                .toList(),
            List.of());
    assertThat(desk.directory().reconcile(file)).isEmpty();
    assertThat(roles(Desk.CASEWORKER)).isEqualTo(Set.of(StaffRole.DUTY_MANAGER));
    assertThat(leavers()).isEmpty();
  }

  private void force() {
    assertThat(
            desk.said(
                Desk.REGISTRAR,
                new Change.RegisterOrganisation(
                    new Organisation(
                        FORCE,
                        "Fenshire Police",
                        OrganisationKind.POLICE,
                        false,
                        true,
                        List.of(new Unit(NORTH, "North"), new Unit(SOUTH, "South"))))))
        .isEqualTo("done");
    assertThat(desk.said(Desk.REGISTRAR, new Change.AddStaff(officer(NORTH)))).isEqualTo("done");
  }

  private static Staff officer(UnitId unit) {
    return new Staff(OFFICER.person(), FORCE, "Pat Pike", EnumSet.of(StaffRole.OFFICER), unit);
  }

  private static Change may(Actor who, StaffRole... roles) {
    Staff one = Desk.staff(who, roles[0]);
    return new Change.ChangeStaff(
        new Staff(one.person(), one.organisation(), one.name(), Set.of(roles), one.unit()));
  }

  /** All who ever left. */
  private List<Staff> leavers() {
    List<Staff> leavers = new ArrayList<>();
    desk.directory().whenSomebodyLeaves(leavers::add);
    return leavers;
  }

  private Set<StaffRole> roles(Actor who) {
    return desk.directory()
        .registry()
        .staff(who.organisation(), who.person())
        .orElseThrow()
        .roles();
  }
}
