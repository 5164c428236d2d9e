package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.network.Network.CASEWORKER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.VictimId;

/** The list of erasures is apart from the keys, and is applied again to an older copy of them. */
@Tag("firewall")
class AnOlderKeyStoreBringsNobodyBackTest {

  private static final VictimId OTHER = Inside.OTHER_VICTIM;

  @TempDir private Path folder;

  private Path list() {
    return folder.resolve("erasures.list");
  }

  @Test
  void herKeysAreGoneFromTheFileBeforeItIsUsed() throws Exception {
    Path copy = folder.resolve("copy.db");
    Path file;
    try (Inside inside = new Inside(folder)) {
      inside.sealed(CASEWORKER, Facts.IDENTITY);
      inside.sealed(OTHER, inside.by(CASEWORKER), Facts.IDENTITY);
      file = inside.keyFile;
    }
    Files.copy(file, copy);
    String hers = OnDisk.wrapped(file, Inside.VICTIM);
    String others = OnDisk.wrapped(file, OTHER);
    try (Inside inside = new Inside(folder)) {
      inside.vault.erase(Inside.VICTIM);
    }
    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(OnDisk.everythingOf(file)).contains(hers);

    try (KeyStore restored = keys(file)) {
      assertThat(OnDisk.everythingOf(file)).doesNotContain(hers).contains(others);
      assertThat(restored.hasErased(Inside.VICTIM)).isTrue();
      assertThat(restored.erased()).containsExactly(Inside.VICTIM);
    }
  }

  @Test
  void theListLearnsWhatTheKeysKnow() throws IOException {
    try (Inside inside = new Inside(folder)) {
      inside.vault.erase(Inside.VICTIM);
    }
    Files.delete(list());

    keys(folder.resolve("keys.db")).close();

    assertThat(Files.readString(list())).isEqualTo(Inside.VICTIM + "\n");
  }

  @Test
  void everybodyIsOnItOnceAndOnlyItsOwnerReadsIt() throws IOException {
    try (Inside inside = new Inside(folder)) {
      inside.vault.erase(Inside.VICTIM);
      inside.vault.erase(OTHER);
      inside.vault.erase(Inside.VICTIM);
    }
    keys(folder.resolve("keys.db")).close();

    assertThat(Files.readAllLines(list())).containsExactly(Inside.VICTIM.value(), OTHER.value());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list())))
        .isEqualTo("rw-------");
  }

  @Test
  void halfALineThatACrashLeftIsNobodyAndHarmsNobody() throws IOException {
    ErasureList erasures = new ErasureList(list());
    erasures.add(Inside.VICTIM);
    Files.writeString(list(), "0123", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);

    assertThat(erasures.victims()).containsExactly(Inside.VICTIM);
    erasures.add(OTHER);

    assertThat(erasures.victims()).containsExactly(Inside.VICTIM, OTHER);
  }

  @Test
  void whatIsNoListIsRefused() throws IOException {
    Files.writeString(list(), "victim,when\n");

    assertThatThrownBy(() -> keys(folder.resolve("keys.db")))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Its journal goes with the last that has it open. */
  @Test
  void whoIsRefusedLeavesTheFileOfTheKeys() throws IOException {
    Files.writeString(list(), "victim,when\n");
    assertThatThrownBy(() -> keys(folder.resolve("keys.db")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(folder.resolve("keys.db")).exists();
    assertThat(folder.resolve("keys.db-wal")).doesNotExist();
  }

  @Test
  void whereItsFolderIsGoneNothingIsOpened() {
    assertThatThrownBy(() -> new ErasureList(folder.resolve("unplugged/erasures.list")))
        .isInstanceOf(IllegalStateException.class);
  }

  private KeyStore keys(Path file) {
    return new KeyStore(
        file,
        new FileKeyManagement(folder.resolve("masters"), Randomness.SECURE),
        new ErasureList(list()),
        Randomness.SECURE);
  }
}
