package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.change.Change;
import org.safepathway.directory.service.Network;

/** What was acknowledged is there again after a stop, and nothing else. */
class TheDirectoryIsFoldedFromItsLogTest {

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
  void whatANetworkFileSaysIsEnteredAsItStands() {
    assertThat(sorted(desk.directory().registry().network())).isEqualTo(sorted(Desk.network()));
  }

  @Test
  void aChangeIsThereAfterAStop() {
    desk.change(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED));
    Network before = desk.directory().registry().network();
    desk.reopen();
    assertThat(desk.directory().registry().network()).isEqualTo(before);
    assertThat(desk.refuge().intake()).isEqualTo(IntakeState.PAUSED);
  }

  @Test
  void enteringTheSameFileAgainChangesNothing() {
    desk.change(Desk.MANAGER, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED));
    desk.directory().seed(Desk.network());
    assertThat(desk.refuge().intake()).isEqualTo(IntakeState.PAUSED);
    assertThat(desk.directory().historyOf(Desk.MANAGER, Desk.REFUGE).orElseThrow()).hasSize(2);
  }

  private static Network sorted(Network network) {
    return new Network(
        network.organisations().stream()
            .sorted(java.util.Comparator.comparing(one -> one.id().value()))
            .toList(),
        network.staff().stream()
            .sorted(java.util.Comparator.comparing(one -> one.person().value()))
            .toList(),
        network.offers());
  }
}
