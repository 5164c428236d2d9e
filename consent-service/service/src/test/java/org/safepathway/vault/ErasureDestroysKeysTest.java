package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;

/** DOMAIN.md rule 24: erasure destroys keys, so that the log stays and the facts are gone. */
@Tag("firewall")
class ErasureDestroysKeysTest {

  private static final Vault.Refused ERASED = new Vault.Refused(Refusal.of(ConsentRefusal.ERASED));

  @TempDir private Path folder;

  private static void erase(Inside inside) {
    inside.cleanUp.on(
        new VictimErased(
            Inside.VICTIM,
            ErasureCause.ASKED_BY_VICTIM,
            new Stamp(inside.clock.instant(), inside.by(CASEWORKER))));
  }

  private static int hersIn(Path file) throws SQLException {
    return OnDisk.keys(file, "victim", Inside.VICTIM.value());
  }

  @Test
  void nothingOfAnErasedVictimIsSealedOrOpened() throws SQLException {
    try (Inside inside = new Inside(folder)) {
      inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
      List<SealedFact> sealed = inside.sealed(CASEWORKER, Facts.ALL.toArray(Fact[]::new));

      erase(inside);

      assertThat(inside.open(Inside.CONSENT, CASEWORKER, sealed)).isEqualTo(ERASED);
      assertThat(inside.seal(Inside.VICTIM, inside.by(CASEWORKER), Facts.IDENTITY))
          .isEqualTo(ERASED);
      assertThat(hersIn(inside.keyFile)).isZero();
    }
  }

  @Test
  void whatAForceEntersIsSealedAsIfSheWereThereUnderAKeyThatNobodyKeeps() throws SQLException {
    try (Inside inside = new Inside(folder)) {
      inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
      erase(inside);

      Vault.SealAnswer answer = inside.seal(Inside.VICTIM, inside.by(OFFICER), Facts.IDENTITY);

      assertThat(answer).isInstanceOf(Vault.Sealed.class);
      Vault.Sealed sealed = (Vault.Sealed) answer;
      assertThat(inside.vault.genuine(sealed.attestation())).isTrue();
      assertThat(inside.open(Inside.CONSENT, CASEWORKER, sealed.facts())).isEqualTo(ERASED);
      assertThat(hersIn(inside.keyFile)).isZero();
    }
  }

  @Test
  void aDestroyedKeyIsNotLeftInTheFileOrItsJournal() throws SQLException, IOException {
    try (Inside inside = new Inside(folder)) {
      inside.sealed(CASEWORKER, Facts.IDENTITY);
      String wrapped = OnDisk.wrapped(inside.keyFile, Inside.VICTIM);
      assertThat(OnDisk.everythingOf(inside.keyFile)).contains(wrapped);

      erase(inside);

      assertThat(OnDisk.everythingOf(inside.keyFile)).doesNotContain(wrapped);
    }
  }

  @Test
  void otherVictimsKeepTheirs() {
    try (Inside inside = new Inside(folder)) {
      ConsentId other = ConsentId.of(Inside.OTHER_VICTIM, Inside.CONSENT.recipient());
      inside.agrees(other, CASEWORKER, Inside.ALL_BUT_NOTES);
      List<SealedFact> sealed =
          inside.sealed(Inside.OTHER_VICTIM, inside.by(CASEWORKER), Facts.IDENTITY);

      erase(inside);

      assertThat(inside.opened(other, CASEWORKER, sealed)).hasSize(1);
    }
  }

  @Test
  void theListOfErasuresIsAppliedAgainToKeysThatCameBack() throws SQLException, IOException {
    Path backup = folder.resolve("backup.db");
    Path file;
    try (Inside inside = new Inside(folder)) {
      inside.sealed(CASEWORKER, Facts.IDENTITY);
      file = inside.keyFile;
      inside.keys.close();
    }
    Files.copy(file, backup);
    try (Inside inside = new Inside(folder)) {
      erase(inside);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + backup + "' AS old");
      statement.execute("INSERT INTO wrapped_keys SELECT * FROM old.wrapped_keys");
    }
    assertThat(hersIn(file)).isPositive();

    new Inside(folder).close();

    assertThat(hersIn(file)).isZero();
  }
}
