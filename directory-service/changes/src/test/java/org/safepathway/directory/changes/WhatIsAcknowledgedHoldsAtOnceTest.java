package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.change.Change;
import org.safepathway.kernel.PersonId;

/**
 * From the answer on the registry answers by it: a closed organisation and a leaver can do nothing.
 */
class WhatIsAcknowledgedHoldsAtOnceTest {

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
  void aClosedOrganisationHasNoStaffNoOfferAndChangesNothing() {
    assertThat(desk.said(Desk.REGISTRAR, new Change.CloseOrganisation(Desk.ROWAN)))
        .isEqualTo("done");
    assertThat(desk.directory().registry().staff(Desk.ROWAN, Desk.MANAGER.person())).isEmpty();
    assertThat(desk.directory().registry().standingOffer(Desk.REFUGE)).isEmpty();
    assertThat(desk.directory().listed()).isEmpty();
    assertThat(desk.said(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED)))
        .isEqualTo("not-found");
    assertThat(desk.said(Desk.REGISTRAR, new Change.CloseOrganisation(Desk.ROWAN)))
        .isEqualTo("ended");
  }

  @Test
  void aLeaverIsNoStaffAnyMore() {
    PersonId leaver = Desk.CASEWORKER.person();
    assertThat(desk.said(Desk.MANAGER, new Change.RemoveStaff(Desk.ROWAN, leaver)))
        .isEqualTo("done");
    assertThat(desk.directory().registry().staff(Desk.ROWAN, leaver)).isEmpty();
    assertThat(desk.said(Desk.MANAGER, new Change.RemoveStaff(Desk.ROWAN, leaver)))
        .isEqualTo("not-found");
  }

  @Test
  void anOfferThatHasEndedIsNoneAndItsIdIsNotUsedAgain() {
    assertThat(desk.said(Desk.MANAGER, new Change.EndOffer(Desk.REFUGE))).isEqualTo("done");
    assertThat(desk.directory().registry().offer(Desk.REFUGE)).isEmpty();
    assertThat(desk.directory().listed()).isEmpty();
    assertThat(desk.said(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED)))
        .isEqualTo("ended");
    assertThat(desk.said(Desk.MANAGER, new Change.MakeOffer(Desk.offer(Desk.REFUGE, Desk.ROWAN))))
        .isEqualTo("id-taken");
  }
}
