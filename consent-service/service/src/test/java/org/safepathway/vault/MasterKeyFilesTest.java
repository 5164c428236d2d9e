package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.WILLOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.kernel.Randomness;
import org.safepathway.vault.KeyManagement.MacUse;

/** One master key an organisation, in a file that its owner alone may read. */
@Tag("firewall")
class MasterKeyFilesTest {

  private static final byte[] KEY = new byte[64];
  private static final byte[] CONTEXT = {1, 2, 3};
  private static final KeyHolder OURS = new KeyHolder.Organisation(ROWAN);
  private static final KeyHolder THEIRS = new KeyHolder.Organisation(WILLOW);

  @TempDir private Path folder;

  private FileKeyManagement masters() {
    return new FileKeyManagement(folder.resolve("masters"), Randomness.SECURE);
  }

  @Test
  void theFolderAndItsFilesAreTheirOwnersAlone() throws IOException {
    FileKeyManagement masters = masters();
    masters.wrap(new KeyHolder.Platform(), KEY, CONTEXT);
    masters.wrap(OURS, KEY, CONTEXT);

    assertThat(permissions("masters")).isEqualTo("rwx------");
    assertThat(permissions("masters/platform.key")).isEqualTo("rw-------");
    assertThat(permissions("masters/org_rowan-house.key")).isEqualTo("rw-------");
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }

  @Test
  void aWrapOpensForItsHolderAfterARestart() throws GeneralSecurityException {
    byte[] wrapped = masters().wrap(OURS, KEY, CONTEXT);

    assertThat(masters().unwrap(OURS, wrapped, CONTEXT)).isEqualTo(KEY);
  }

  @Test
  void aWrapOpensForNoOtherHolder() {
    FileKeyManagement masters = masters();
    byte[] wrapped = masters.wrap(OURS, KEY, CONTEXT);
    masters.wrap(THEIRS, KEY, CONTEXT);
    masters.wrap(new KeyHolder.Platform(), KEY, CONTEXT);

    assertThatThrownBy(() -> masters.unwrap(THEIRS, wrapped, CONTEXT))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> masters.unwrap(new KeyHolder.Platform(), wrapped, CONTEXT))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aWrapOpensInItsContextOnly() {
    FileKeyManagement masters = masters();
    byte[] wrapped = masters.wrap(OURS, KEY, CONTEXT);

    assertThatThrownBy(() -> masters.unwrap(OURS, wrapped, new byte[] {3, 2, 1}))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aLostMasterKeyIsNotReplacedUnseen() {
    FileKeyManagement masters = masters();

    assertThatThrownBy(() -> masters.unwrap(OURS, new byte[92], CONTEXT))
        .isInstanceOf(GeneralSecurityException.class);
    assertThat(folder.resolve("masters/org_rowan-house.key")).doesNotExist();
  }

  @Test
  void eachUseOfTheCodeHasItsOwnKeyAndKeepsIt() {
    FileKeyManagement masters = masters();

    assertThat(masters.mac(MacUse.FACT_ID, CONTEXT))
        .isEqualTo(masters().mac(MacUse.FACT_ID, CONTEXT))
        .isNotEqualTo(masters.mac(MacUse.ATTESTATION, CONTEXT));
  }
}
