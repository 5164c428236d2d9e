package org.safepathway.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.ROWAN;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.Randomness;

/**
 * Envelopes and wraps are kept for years: what was written when Tink chose the nonces is read, and
 * what is written now has the layout that Tink reads.
 */
class StoredEnvelopesStayReadableTest {

  private static final int TAG = 16;
  private static final FactId ID = new FactId("00000000000000000000000000000001");
  private static final KeyId KEY = KeyId.of(Inside.VICTIM, FactClass.STATUS, ROWAN, ID);
  private static final KeyHolder HOLDER = new KeyHolder.Organisation(ROWAN);
  private static final byte[] BOUND =
      Envelope.firstAssociatedData(Inside.VICTIM, ID, FactClass.STATUS, ROWAN);

  private final Properties golden = new Properties();

  @TempDir private Path folder;

  @BeforeEach
  void read() throws IOException {
    try (InputStream file =
        getClass().getResourceAsStream("/vault/sealed-before-0006.properties")) {
      golden.load(file);
    }
    Files.write(folder.resolve("org_rowan-house.key"), hex("master-key"));
  }

  private byte[] hex(String name) {
    return HexFormat.of().parseHex(golden.getProperty(name));
  }

  private FileKeyManagement masters() {
    return new FileKeyManagement(folder, Randomness.SECURE);
  }

  @Test
  void anEnvelopeOfBeforeOpens() throws GeneralSecurityException {
    byte[] plaintext =
        Envelope.open(DataKey.of(hex("data-key")), golden.getProperty("envelope"), BOUND);

    assertThat(new String(plaintext, UTF_8)).isEqualTo(golden.getProperty("plaintext"));
  }

  @Test
  void aWrapOfBeforeIsUnwrapped() throws GeneralSecurityException {
    byte[] wrap = Base64.getDecoder().decode(golden.getProperty("wrap"));

    assertThat(masters().unwrap(HOLDER, wrap, KEY.context(HOLDER))).isEqualTo(hex("data-key"));
  }

  @Tag("firewall")
  @Test
  void whatIsSealedNowIsAsLongAsBeforeAndReadByTinkItself() throws GeneralSecurityException {
    DataKey key = DataKey.of(hex("data-key"));
    Gcm gcm = new Gcm(Randomness.SECURE, "envelope-nonce");
    byte[] plaintext = golden.getProperty("plaintext").getBytes(UTF_8);
    String envelope = Envelope.seal(gcm, key, FactClass.STATUS, plaintext, BOUND);

    assertThat(envelope).hasSameSizeAs(golden.getProperty("envelope"));
    byte[] sealed = Base64.getDecoder().decode(envelope);
    assertThat(sealed).hasSize(Gcm.NONCE + Envelope.STEP + TAG);
    assertThat(new AesGcmJce(key.sealing()).decrypt(sealed, BOUND)).hasSize(Envelope.STEP);
    assertThat(masters().wrap(HOLDER, key.bytes(), KEY.context(HOLDER)))
        .hasSameSizeAs(Base64.getDecoder().decode(golden.getProperty("wrap")));
  }

  @Test
  void theNonceThatIsGivenStandsInFront() throws GeneralSecurityException {
    byte[] nonce = HexFormat.of().parseHex("000102030405060708090a0b");
    Gcm gcm = new Gcm((_, _, _) -> nonce, "envelope-nonce");

    assertThat(gcm.encrypt(new byte[32], new byte[64], BOUND)).startsWith(nonce);
  }
}
