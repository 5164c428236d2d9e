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
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
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

  private static long keysOf(Path file, String victim) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*) FROM wrapped_keys WHERE victim = '" + victim + "'")) {
      return rows.getLong(1);
    }
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
      assertThat(keysOf(inside.keyFile, Inside.VICTIM.value())).isZero();
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
      assertThat(keysOf(inside.keyFile, Inside.VICTIM.value())).isZero();
    }
  }

  @Test
  void aDestroyedKeyIsNotLeftInTheFileOrItsJournal() throws SQLException, IOException {
    try (Inside inside = new Inside(folder)) {
      inside.sealed(CASEWORKER, Facts.IDENTITY);
      String wrapped = wrappedIn(inside.keyFile);
      assertThat(everythingWritten()).contains(wrapped);

      erase(inside);

      assertThat(everythingWritten()).doesNotContain(wrapped);
    }
  }

  private static String wrappedIn(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT wrapped FROM wrapped_keys")) {
      return HexFormat.of().formatHex(rows.getBytes(1));
    }
  }

  private String everythingWritten() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(HexFormat.of().formatHex(Files.readAllBytes(file))).append('|');
      }
    }
    return all.toString();
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
    assertThat(keysOf(file, Inside.VICTIM.value())).isPositive();

    new Inside(folder).close();

    assertThat(keysOf(file, Inside.VICTIM.value())).isZero();
  }
}
