package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.freetext.SpeakingOfStatus;
import org.safepathway.freetext.StatusWords;
import org.safepathway.kernel.Randomness;

/** The file of a new directory appears when all of a network stands in it. */
class ANewDirectoryIsWholeOrNotThereTest {

  @TempDir Path folder;

  @Test
  void theDemonstrationIsEnteredAsItStandsAndReadOnce() {
    try (KeptDirectory directory = open(NetworkFile.demo())) {
      Network kept = directory.registry().network();
      Network demo = NetworkFile.demo();
      assertThat(Set.copyOf(kept.organisations())).isEqualTo(Set.copyOf(demo.organisations()));
      assertThat(Set.copyOf(kept.staff())).isEqualTo(Set.copyOf(demo.staff()));
      assertThat(Set.copyOf(kept.offers())).isEqualTo(Set.copyOf(demo.offers()));
      assertThat(directory.listed()).hasSameSizeAs(demo.offers());
    }
    try (KeptDirectory again = open(Desk.network())) {
      assertThat(again.registry().offer(Desk.REFUGE)).isEmpty();
    }
  }

  @Test
  void whereAPartIsRefusedThereIsNoFileAndTheNextStartBeginsAfresh() {
    Network speaking =
        new Network(
            Desk.network().organisations(),
            Desk.network().staff(),
            List.of(Desk.described(Desk.REFUGE, Desk.ROWAN, "Immigration advice by a solicitor.")));
    assertThatThrownBy(() -> open(speaking)).hasMessageContaining("seed/offer/rowan-refuge");
    assertThat(Files.exists(folder.resolve("directory.db"))).isFalse();
    try (KeptDirectory directory = open(Desk.network())) {
      assertThat(directory.registry().offer(Desk.REFUGE)).isPresent();
    }
  }

  @Test
  void whereAnotherMakesItNobodyElseDoes() throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("directory.db.made"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThatThrownBy(() -> open(Desk.network())).hasMessageContaining("makes the directory");
    }
    assertThat(Files.exists(folder.resolve("directory.db"))).isFalse();
    try (KeptDirectory directory = open(Desk.network())) {
      assertThat(directory.registry().offer(Desk.REFUGE)).isPresent();
    }
  }

  private KeptDirectory open(Network first) {
    return KeptDirectory.open(
        folder.resolve("directory.db"),
        false,
        () -> first,
        EnforcementBodies.builtIn(),
        new SpeakingOfStatus(StatusWords.builtIn()),
        Clock.systemUTC(),
        Randomness.SECURE);
  }
}
