package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.ROWAN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;

/**
 * A new master key under the name of a lost one would hide the loss, and be lost itself when the
 * old one is put back (decision 0025).
 */
@Tag("firewall")
class AMissingMasterKeyIsNotMadeAnewTest {

  private static final KeyHolder OURS = new KeyHolder.Organisation(ROWAN);

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Inside inside;

  @SuppressWarnings("NullAway.Init")
  private List<SealedFact> before;

  @BeforeEach
  void sealAndTakeAway() throws IOException {
    inside = new Inside(folder);
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    before = sealed();
    Files.move(key("org_rowan-house.key"), folder.resolve("away.key"));
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  private Path key(String name) {
    return folder.resolve("masters").resolve(name);
  }

  private List<SealedFact> sealed() {
    return inside.sealed(CASEWORKER, Facts.ALL.toArray(Fact[]::new));
  }

  private void putBack() throws IOException {
    Files.move(folder.resolve("away.key"), key("org_rowan-house.key"));
  }

  @Test
  void nothingIsSealedForItsHolderAndAfterwardsAllOpens() throws IOException {
    assertThatThrownBy(
            () ->
                inside.seal(
                    Inside.OTHER_VICTIM, inside.by(CASEWORKER), Facts.ALL.toArray(Fact[]::new)))
        .isInstanceOf(MissingMasterKeyException.class)
        .hasMessageContaining("organisation/rowan-house");
    assertThat(key("org_rowan-house.key")).doesNotExist();
    assertThat(inside.keys.missing()).containsExactly(OURS);

    putBack();

    assertThat(inside.keys.missing()).isEmpty();
    assertThat(inside.opened(before.toArray(SealedFact[]::new)).values())
        .containsExactlyInAnyOrderElementsOf(Facts.ALL);
    sealed();
  }

  @Test
  void aRotationDoesTheOthersAndSaysWhoseIsMissing() throws IOException {
    FileKeyManagement masters = new FileKeyManagement(folder.resolve("masters"), Randomness.SECURE);
    try (KeyRotation rotation = new KeyRotation(inside.keyFile, masters, FaultPoint.NONE)) {
      assertThat(rotation.begin()).as("the platform’s").isEqualTo(1);
      assertThat(rotation.wrapAgain()).isPositive();
      assertThat(rotation.missing()).containsExactly(OURS);
      assertThat(key("org_rowan-house.key")).doesNotExist();
      assertThat(key("org_rowan-house.2.key")).doesNotExist();

      putBack();
      assertThat(rotation.missing()).isEmpty();
    }
    assertThat(inside.opened(before.toArray(SealedFact[]::new)).values())
        .containsExactlyInAnyOrderElementsOf(Facts.ALL);
  }

  @Test
  void whoGivesItUpLearnsHowManyKeysThatWere() throws Exception {
    FileKeyManagement masters = new FileKeyManagement(folder.resolve("masters"), Randomness.SECURE);
    try (KeyRotation rotation = new KeyRotation(inside.keyFile, masters, FaultPoint.NONE)) {
      int lost = wrapsOf("organisation/rowan-house");
      assertThat(lost).isPositive();

      assertThat(rotation.giveUp(OURS)).isEqualTo(lost);
      assertThat(wrapsOf("organisation/rowan-house")).isZero();
      assertThat(wrapsOf("platform")).isPositive();
    }
  }

  private int wrapsOf(String holder) throws SQLException {
    return OnDisk.keys(inside.keyFile, "holder", holder);
  }

  @Test
  void withoutThePlatformsNothingIsServed() throws IOException {
    Files.delete(key("platform.key"));

    assertThatThrownBy(
            () -> {
              try (KeyStore unused =
                  new KeyStore(inside.keyFile, inside.masters, Randomness.SECURE)) {
                unused.erased();
              }
            })
        .isInstanceOf(MissingMasterKeyException.class)
        .hasMessageContaining("platform");
    assertThat(key("platform.key")).doesNotExist();
  }

  @Test
  void theKeyOfFactIdsIsNotMadeAnewEither() throws IOException {
    inside.masters.rotate(new KeyHolder.Platform());
    try (KeyRotation rotation = new KeyRotation(inside.keyFile, inside.masters, FaultPoint.NONE)) {
      rotation.wrapAgain();
      rotation.retire();
    }
    Files.delete(key("fact-ids.key"));

    assertThatThrownBy(this::sealed)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("fact-ids.key is missing");
    assertThat(key("fact-ids.key")).doesNotExist();
  }
}
