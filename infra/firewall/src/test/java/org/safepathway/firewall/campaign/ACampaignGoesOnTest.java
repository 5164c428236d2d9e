package org.safepathway.firewall.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.firewall.history.Mode;

/** A long campaign that was ended goes on where it was, and only where it proves the same. */
class ACampaignGoesOnTest {

  @TempDir Path folder;

  private Path classes;
  private Path file;

  @BeforeEach
  void code() throws IOException {
    classes = Files.createDirectory(folder.resolve("classes"));
    Files.writeString(classes.resolve("One.class"), "one");
    Files.writeString(folder.resolve("library.jar"), "library");
    file = folder.resolve("progress");
  }

  private Firewall.Settings settings(long seed) {
    return new Firewall.Settings(
        folder,
        classes + java.io.File.pathSeparator + folder.resolve("library.jar"),
        List.of(),
        20_000,
        seed,
        20,
        40,
        true,
        true,
        1,
        Optional.of(file));
  }

  private void keep() {
    Coverage coverage = new Coverage();
    coverage.histories(1_000);
    coverage.observed("/police/referrals", true);
    coverage.happened(
        new EdgesTaken(),
        List.of(
            "referral-1|1|b|org.safepathway.ReferralReceived|",
            "referral-1|2|b|org.safepathway.ReferralDeclined|"));
    coverage.disturbed(Disturbance.LOG_SHUT);
    Progress.begun(settings(7))
        .with(Mode.FINE, new Progress.Phase(50, coverage.counts()))
        .keep(file);
  }

  @Test
  void itGoesOnWithAllThatItHasBeenThrough() {
    keep();

    Progress before = Progress.of(settings(7));

    assertThat(before.of(Mode.FINE).batches()).isEqualTo(50);
    assertThat(before.of(Mode.SEALED)).isEqualTo(Progress.Phase.BEGUN);
    Coverage more = new Coverage();
    more.histories(20);
    Coverage coverage = new Coverage(before.of(Mode.FINE).coverage()).and(more);
    assertThat(coverage.toString())
        .contains("histories 1020", "disturbed {LOG_SHUT=1}", "/police/referrals=1");
    assertThat(coverage.missing())
        .contains(
            "never happened: FingerprintConsentAgedOut",
            "never taken: DECLINE from TRIAGED",
            "never disturbed by: REBUILT")
        .doesNotContain(
            "never happened: ReferralDeclined",
            "never taken: DECLINE from RECEIVED",
            "never disturbed by: LOG_SHUT");
  }

  @Test
  void itBeginsWhereThereIsNothingToGoOnWith() {
    assertThat(Progress.of(settings(7))).isEqualTo(Progress.begun(settings(7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classes/One.class", "library.jar"})
  void ofOtherCodeItDoesNotGoOn(String changed) throws IOException {
    keep();
    Files.writeString(folder.resolve(changed), "two");

    assertThatThrownBy(() -> Progress.of(settings(7))).hasMessageContaining("of other code");
  }

  @Test
  void anotherCampaignDoesNotGoOnWithIt() {
    keep();

    assertThatThrownBy(() -> Progress.of(settings(8))).hasMessageContaining("another campaign");
  }
}
