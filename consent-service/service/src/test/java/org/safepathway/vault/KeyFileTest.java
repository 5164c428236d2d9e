package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.ROWAN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.Randomness;

/** Keys are as durable as events, and their file holds nothing in clear. */
@Tag("firewall")
class KeyFileTest {

  @TempDir private Path folder;

  @Test
  void factsOpenAfterARestart() {
    List<SealedFact> sealed;
    try (Inside inside = new Inside(folder)) {
      sealed = inside.sealed(CASEWORKER, Facts.ALL.toArray(Fact[]::new));
    }
    try (Inside inside = new Inside(folder)) {
      inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);

      assertThat(inside.opened(sealed.toArray(SealedFact[]::new)).values())
          .containsExactlyInAnyOrderElementsOf(Facts.ALL);
    }
  }

  @Test
  void aKeyIsOnDiskBeforeItsFactIsGivenOut() {
    AtomicReference<Optional<DataKey>> seen = new AtomicReference<>(Optional.empty());
    AtomicReference<String> reached = new AtomicReference<>();
    try (Inside inside =
        new Inside(
            folder,
            name -> {
              reached.set(name);
              seen.set(asAnotherProcessSeesIt());
            })) {
      inside.sealed(CASEWORKER, Facts.IDENTITY);
    }

    assertThat(reached).hasValue("key-written");
    assertThat(seen.get()).isPresent();
  }

  private Optional<DataKey> asAnotherProcessSeesIt() {
    try (KeyStore other =
        new KeyStore(
            folder.resolve("keys.db"),
            new FileKeyManagement(folder.resolve("masters"), Randomness.SECURE),
            Randomness.SECURE)) {
      return other.forOpening(
          new KeyId(Inside.VICTIM, FactClass.IDENTITY, ROWAN, ""), ROWAN, Instant.EPOCH);
    }
  }

  @Test
  void noPlaintextAndNoDataKeyLiesInTheFilesOfTheKeyStore() throws IOException {
    try (Inside inside = new Inside(folder)) {
      inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
      List<SealedFact> sealed = inside.sealed(CASEWORKER, Facts.ALL.toArray(Fact[]::new));
      inside.opened(sealed.toArray(SealedFact[]::new));
      byte[] key =
          inside
              .keys
              .forOpening(KeyId.of(Inside.VICTIM, sealed.getFirst()), ROWAN, Instant.EPOCH)
              .orElseThrow()
              .bytes();

      assertThat(OnDisk.everythingOf(inside.keyFile))
          .contains(OnDisk.hex(Inside.VICTIM.value().getBytes(StandardCharsets.UTF_8)))
          .doesNotContain(OnDisk.hex(Facts.CANARY.getBytes(StandardCharsets.UTF_8)))
          .doesNotContain(OnDisk.hex(key).substring(0, 64))
          .doesNotContain(OnDisk.hex(key).substring(64));
    }
  }
}
