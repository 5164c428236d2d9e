package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

/** Organisations and staff stand as the operator’s file says; offers are their managers’. */
class AFileLetsPeopleJoinAndLeaveTest {

  private static final OrganisationId FRESH = new OrganisationId("fresh-house");
  private static final Actor ADA = new Actor(FRESH, new PersonId("manager.ada"));

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
  void whoeverIsNotInItAnyMoreLeavesTheLastManagerToo() {
    Network file =
        new Network(
            Desk.network().organisations(),
            Desk.network().staff().stream()
                .filter(one -> !one.person().equals(Desk.MANAGER.person()))
                .toList(),
            List.of());
    assertThat(desk.directory().reconcile(file)).isEmpty();
    assertThat(desk.directory().registry().staff(Desk.ROWAN, Desk.MANAGER.person())).isEmpty();
    assertThat(desk.directory().registry().offer(Desk.REFUGE)).isPresent();
    desk.reopen();
    assertThat(desk.directory().registry().staff(Desk.ROWAN, Desk.MANAGER.person())).isEmpty();
  }

  @Test
  void anOrganisationThatIsGoneOrClosedThereCloses() {
    Organisation rowan = Desk.organisation(Desk.ROWAN, OrganisationKind.SPECIALIST);
    Network file =
        new Network(
            List.of(
                Desk.organisation(Desk.REGISTRY, OrganisationKind.REGISTRAR),
                new Organisation(
                    rowan.id(), rowan.name(), rowan.kind(), false, false, rowan.units())),
            Desk.network().staff().stream()
                .filter(one -> !one.organisation().equals(Desk.HAZEL))
                .toList(),
            List.of());
    assertThat(desk.directory().reconcile(file)).isEmpty();
    for (OrganisationId closed : List.of(Desk.ROWAN, Desk.HAZEL)) {
      assertThat(desk.directory().registry().organisation(closed).orElseThrow().open()).isFalse();
    }
    assertThat(desk.directory().registry().staff(Desk.ROWAN, Desk.MANAGER.person())).isEmpty();
  }

  @Test
  void aNewOneJoinsWithItsManagerAndChangedRolesHold() {
    Network file =
        new Network(
            java.util.stream.Stream.concat(
                    Desk.network().organisations().stream(),
                    java.util.stream.Stream.of(
                        Desk.organisation(FRESH, OrganisationKind.SPECIALIST)))
                .toList(),
            java.util.stream.Stream.concat(
                    Desk.network().staff().stream()
                        .map(
                            one ->
                                one.person().equals(Desk.CASEWORKER.person())
                                    ? Desk.staff(Desk.CASEWORKER, StaffRole.MANAGER)
                                    : one),
                    java.util.stream.Stream.of(Desk.staff(ADA, StaffRole.MANAGER)))
                .toList(),
            List.of());
    assertThat(desk.directory().reconcile(file)).isEmpty();
    assertThat(desk.directory().registry().staff(FRESH, ADA.person())).isPresent();
    assertThat(desk.said(Desk.CASEWORKER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED)))
        .isEqualTo("done");
    assertThat(desk.directory().reconcile(file)).isEmpty();
  }
}
