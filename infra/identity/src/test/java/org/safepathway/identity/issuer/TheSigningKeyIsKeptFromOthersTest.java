package org.safepathway.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("firewall")
class TheSigningKeyIsKeptFromOthersTest {

  @TempDir private Path folder = Path.of(".");
  private Path file = Path.of(".");

  @BeforeEach
  void name() {
    file = folder.resolve("identity").resolve("signing-key.json");
  }

  @Test
  void aKeyIsMadeOnceReadableByItsOwnerOnly() throws IOException {
    String first = SigningKey.in(file).getKeyID();

    assertThat(SigningKey.in(file).getKeyID()).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aKeyHas128BitsOfStrengthAndAWeakerOneIsMadeAnew() throws Exception {
    assertThat(SigningKey.in(file).size()).isEqualTo(3072);

    Files.writeString(file, new RSAKeyGenerator(2048).keyID("weak").generate().toJSONString());
    assertThat(SigningKey.in(file).size()).isEqualTo(3072);
    assertThat(SigningKey.in(file).getKeyID()).isNotEqualTo("weak");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyThatOthersMayReadIsNotUsed() throws IOException {
    SigningKey.in(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> SigningKey.in(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chmod 600");
  }
}
