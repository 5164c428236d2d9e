package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.eventstore.CannotOpenEventsException;
import org.safepathway.kernel.Actor;

/** The same with processes of their own, whose locks are the system’s (decision 0037). */
@Tag("slow")
class TwoProcessesShareADirectoryTest {

  private static final int PEOPLE = 60;

  @TempDir Path folder;

  @Test
  void nobodyWorksForTwoThoughTwoProcessesLetThemJoin() throws Exception {
    new Desk(folder).close();
    Process one = start(Desk.MANAGER);
    Process other = start(Desk.OTHER_MANAGER);
    try (BufferedReader atOne = one.inputReader();
        BufferedReader atOther = other.inputReader();
        OutputStream toOne = one.getOutputStream();
        OutputStream toOther = other.getOutputStream()) {
      assertThat(List.of(atOne.readLine(), atOther.readLine())).containsOnly("open");
      assertThatThrownBy(() -> Desk.open(folder, false, Clock.systemUTC()))
          .isInstanceOf(CannotOpenEventsException.class)
          .hasMessageContaining("another process");
      for (OutputStream told : List.of(toOne, toOther)) {
        told.write('\n');
        told.flush();
      }

      for (int i = 0; i < PEOPLE; i++) {
        assertThat(List.of(atOne.readLine(), atOther.readLine()))
            .as("person %d", i)
            .containsOnlyOnce("done");
      }
    } finally {
      one.destroyForcibly();
      other.destroyForcibly();
    }
    one.waitFor();
    other.waitFor();

    try (KeptDirectory alone = Desk.open(folder, false, Clock.systemUTC())) {
      assertThat(alone.registry().network().staff())
          .filteredOn(staff -> staff.person().value().endsWith(".joining"))
          .hasSize(PEOPLE);
    }
  }

  private Process start(Actor manager) throws IOException {
    return new ProcessBuilder(
            new ArrayList<>(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    JoiningProcess.class.getName(),
                    folder.toString(),
                    manager.organisation().value(),
                    manager.person().value(),
                    String.valueOf(PEOPLE))))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
