package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.RequestId;

/**
 * The directory is restored from a copy that was made before somebody left and a service closed:
 * nobody of them is back when it is asked (DOMAIN.md, threat 13, decision 0025).
 */
@Tag("firewall")
class ARestoredDirectoryBringsNobodyBackTest {

  @TempDir Path folder;

  @BeforeEach
  void copyAndThenLeave() throws IOException {
    new Desk(folder).close();
    Files.copy(folder.resolve("directory.db"), folder.resolve("copy.db"));
    try (Desk desk = again()) {
      assertThat(desk.said(Desk.MANAGER, leaves())).isEqualTo("done");
      assertThat(desk.said(Desk.REGISTRAR, new Change.CloseOrganisation(Desk.HAZEL)))
          .isEqualTo("done");
    }
  }

  private static Change leaves() {
    return new Change.RemoveStaff(Desk.ROWAN, Desk.CASEWORKER.person());
  }

  /** Starts as the application does. */
  private Desk again() {
    Desk desk = new Desk(folder);
    desk.directory().keepDepartures(new DepartureList(list()));
    return desk;
  }

  private Path list() {
    return folder.resolve("departures.list");
  }

  private void restore() throws IOException {
    Files.copy(
        folder.resolve("copy.db"),
        folder.resolve("directory.db"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(folder.resolve("directory.db-wal"));
    Files.deleteIfExists(folder.resolve("directory.db-shm"));
  }

  private static boolean works(Desk desk) {
    return desk.directory().registry().staff(Desk.ROWAN, Desk.CASEWORKER.person()).isPresent();
  }

  private static boolean open(Desk desk) {
    return desk.directory()
        .registry()
        .organisation(Desk.HAZEL)
        .map(Organisation::open)
        .orElseThrow();
  }

  @Test
  void whoLeftIsGoneAndWhatClosedIsClosed() throws IOException {
    restore();

    try (Desk desk = again()) {
      assertThat(works(desk)).isFalse();
      assertThat(open(desk)).isFalse();
      assertThat(desk.directory().registry().staff(Desk.ROWAN, Desk.MANAGER.person()))
          .as("who stayed")
          .isPresent();
    }
  }

  @Test
  void whoJoinsAgainAfterwardsStaysThroughLaterStarts() throws IOException {
    restore();
    try (Desk desk = again()) {
      assertThat(
              desk.said(
                  Desk.MANAGER,
                  new Change.AddStaff(Desk.staff(Desk.CASEWORKER, StaffRole.CASEWORKER))))
          .isEqualTo("done");
    }

    try (Desk desk = again()) {
      assertThat(works(desk)).isTrue();
    }
    restore();
    try (Desk desk = again()) {
      assertThat(works(desk)).isFalse();
    }
  }

  @Test
  void aDepartureOfWhomThisLogNeverKnewIsNotKeptForLater() throws IOException {
    Change joins =
        new Change.AddStaff(
            Desk.staff(
                new Actor(Desk.ROWAN, new PersonId("caseworker.new")), StaffRole.CASEWORKER));
    Change goes = new Change.RemoveStaff(Desk.ROWAN, new PersonId("caseworker.new"));
    try (Desk desk = again()) {
      assertThat(desk.directory().change(Desk.MANAGER, new RequestId("joined-once"), joins))
          .isInstanceOf(Answer.Done.class);
      assertThat(desk.directory().change(Desk.MANAGER, new RequestId("left-once"), goes))
          .isInstanceOf(Answer.Done.class);
    }
    restore();
    try (Desk desk = again()) {
      assertThat(desk.directory().change(Desk.MANAGER, new RequestId("joined-later"), joins))
          .isInstanceOf(Answer.Done.class);
    }

    try (Desk desk = again()) {
      assertThat(desk.directory().registry().staff(Desk.ROWAN, new PersonId("caseworker.new")))
          .isPresent();
    }
  }

  @Test
  void eachIsOnTheListOnce() throws IOException {
    List<String> first = Files.readAllLines(list());

    assertThat(first)
        .satisfiesExactly(
            line -> assertThat(line).endsWith(" left rowan-house caseworker.rowan ."),
            line -> assertThat(line).endsWith(" closed hazel-house ."));
    restore();
    again().close();
    again().close();
    assertThat(Files.readAllLines(list())).isEqualTo(first);
  }

  @Test
  void aListThatWasLostIsFilledFromTheLog() throws IOException {
    List<String> before = Files.readAllLines(list());
    Files.delete(list());

    again().close();

    assertThat(Files.readAllLines(list())).isEqualTo(before);
  }

  @Test
  void halfALineIsOneThatWasNeverAcknowledged() throws IOException {
    String text = Files.readString(list());
    Files.writeString(list(), text.substring(0, text.length() - 4));
    restore();

    try (Desk desk = again()) {
      assertThat(works(desk)).isFalse();
      assertThat(open(desk)).isTrue();
      assertThat(desk.said(Desk.REGISTRAR, new Change.CloseOrganisation(Desk.HAZEL)))
          .isEqualTo("done");
    }
    restore();
    try (Desk desk = again()) {
      assertThat(open(desk)).isFalse();
    }
  }

  @Test
  void nothingIsServedBesideAListThatIsNone() throws IOException {
    Files.writeString(list(), "registry request-0001 joined rowan-house caseworker.rowan .\n");

    assertThatThrownBy(this::again)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not a list of departures");
  }
}
