package org.safepathway.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.VictimId;

/**
 * Two processes of the vault on one machine have one key store: what one makes the other opens, and
 * what one destroys is gone for both at once.
 */
@Tag("firewall")
class TwoVaultsShareTheKeysTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final OrganisationId AMBERWELL = new OrganisationId("amberwell");
  private static final VictimId HER = new VictimId("0".repeat(31) + "1");
  private static final KeyId STATUS =
      KeyId.of(HER, FactClass.STATUS, AMBERWELL, new FactId("0".repeat(32)));

  @TempDir private Path folder;
  private KeyStore one;
  private KeyStore other;

  @BeforeEach
  void open() {
    one = store();
    other = store();
  }

  private KeyStore store() {
    return new KeyStore(
        folder.resolve("vault.db"),
        new FileKeyManagement(folder.resolve("master-keys"), Randomness.SECURE),
        new ErasureList(folder.resolve("erasures.list")),
        Randomness.SECURE);
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void whatOneMakesTheOtherHasAndMakesNoSecondTime() {
    byte[] made = sealing(one);

    assertThat(sealing(other)).isEqualTo(made);
    assertThat(other.forOpening(STATUS, AMBERWELL, NOW).orElseThrow().bytes()).isEqualTo(made);
  }

  private static byte[] sealing(KeyStore store) {
    return requireNonNull(store.forSealing(HER, List.of(STATUS), NOW).orElseThrow().get(STATUS))
        .bytes();
  }

  @Test
  void whatOneDestroysIsGoneForBothAtOnce() {
    var unused = one.forSealing(HER, List.of(STATUS), NOW);
    one.cutOff(HER, AMBERWELL, NOW);
    assertThat(other.forOpening(STATUS, AMBERWELL, NOW)).isEmpty();

    other.erase(HER);

    assertThat(one.hasErased(HER)).isTrue();
    assertThat(one.forSealing(HER, List.of(STATUS), NOW)).isEmpty();
  }

  @Test
  void whoStartsAndDestroysNothingWaitsForNobodyWhoReads() throws SQLException {
    var unused = sealing(one);
    try (Connection reader =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vault.db"));
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      assertThat(statement.executeQuery("SELECT victim FROM wrapped_keys").next()).isTrue();

      try (KeyStore third = store()) {
        assertThat(third.erased()).isEmpty();
      }
    }
  }

  @Test
  void ofManyErasuresByBothEachIsOnTheList() throws Exception {
    List<Callable<Void>> erasures = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      VictimId victim = new VictimId("%032x".formatted(i + 2));
      KeyStore store = i % 2 == 0 ? one : other;
      erasures.add(
          () -> {
            store.erase(victim);
            return null;
          });
    }
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (Future<Void> done : both.invokeAll(erasures)) {
        var unused = done.get();
      }
    }
    assertThat(new ErasureList(folder.resolve("erasures.list")).victims()).hasSize(40);
    assertThat(one.erased()).hasSize(40).isEqualTo(other.erased());
  }
}
