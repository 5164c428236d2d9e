package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.change.Change;
import org.safepathway.kernel.RequestId;

/** The same request answers the same; with another body it is refused. */
class ARequestAgainChangesNothingTest {

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

  private static final RequestId REQUEST = new RequestId("the-request");

  @Test
  void theSameAgainAnswersTheSame() {
    Change paused = new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED);
    assertThat(Desk.code(desk.directory().change(Desk.MANAGER, REQUEST, paused))).isEqualTo("done");
    desk.reopen();
    assertThat(Desk.code(desk.directory().change(Desk.MANAGER, REQUEST, paused))).isEqualTo("done");
    assertThat(desk.directory().historyOf(Desk.MANAGER, Desk.REFUGE).orElseThrow()).hasSize(2);
  }

  @Test
  void withAnotherBodyItIsRefusedAlsoForAnotherStream() {
    desk.directory()
        .change(Desk.MANAGER, REQUEST, new Change.SetIntake(Desk.REFUGE, IntakeState.PAUSED));
    assertThat(
            Desk.code(
                desk.directory()
                    .change(
                        Desk.MANAGER,
                        REQUEST,
                        new Change.RemoveStaff(Desk.ROWAN, Desk.CASEWORKER.person()))))
        .isEqualTo("request-id-reused");
  }
}
