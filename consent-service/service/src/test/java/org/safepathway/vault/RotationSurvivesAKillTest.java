package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.VictimId;

/** The command is killed with SIGKILL in the middle of its work: nothing is lost, it goes on. */
@Tag("slow")
class RotationSurvivesAKillTest {

  private static final int VICTIMS = 120;

  @TempDir private Path folder;

  @Test
  void whatItHadDoneIsDoneAndTheRestIsDoneLater() throws IOException {
    try (Inside inside = new Inside(folder)) {
      List<SealedFact> facts = new ArrayList<>();
      for (int i = 0; i < VICTIMS; i++) {
        ConsentId consent = consent(i);
        inside.agrees(consent, CASEWORKER, Inside.ALL_BUT_NOTES);
        facts.addAll(inside.sealed(consent.victim(), inside.by(CASEWORKER), Facts.IDENTITY));
      }

      killedInTheMiddle(inside.keyFile);

      for (int i = 0; i < VICTIMS; i++) {
        assertThat(inside.opened(consent(i), CASEWORKER, List.of(facts.get(i)))).hasSize(1);
      }
      try (KeyRotation rotation = rotation(inside.keyFile, FaultPoint.NONE)) {
        assertThat(rotation.retire()).as("not yet").isNotEmpty();
        assertThat(rotation.wrapAgain()).isBetween(1, 2 * VICTIMS - 1);
        assertThat(rotation.retire()).isEmpty();
      }
      for (int i = 0; i < VICTIMS; i++) {
        assertThat(inside.opened(consent(i), CASEWORKER, List.of(facts.get(i)))).hasSize(1);
      }
    }
  }

  private static ConsentId consent(int i) {
    return ConsentId.of(new VictimId("%032x".formatted(i)), Inside.CONSENT.recipient());
  }

  private void killedInTheMiddle(Path keyFile) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                keyFile.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = child.inputReader()) {
      assertThat(said.readLine()).isEqualTo("IN THE MIDDLE");
      assertThat(child.toHandle().destroyForcibly()).isTrue();
    }
    child.onExit().join();
  }

  private static KeyRotation rotation(Path keyFile, FaultPoint faultPoint) {
    return new KeyRotation(
        keyFile,
        new FileKeyManagement(keyFile.resolveSibling("masters"), Randomness.SECURE),
        faultPoint);
  }

  /** Rotates, and stands still after the second few keys. */
  static final class Child {

    private Child() {}

    /** The file of the key store. */
    public static void main(String[] arguments) {
      int[] reached = {0};
      FaultPoint standing =
          point -> {
            if (++reached[0] == 2) {
              System.out.println("IN THE MIDDLE");
              System.out.flush();
              while (true) {
                LockSupport.park();
              }
            }
          };
      try (KeyRotation rotation = rotation(Path.of(arguments[0]), standing)) {
        rotation.begin();
        rotation.wrapAgain();
      }
    }
  }
}
