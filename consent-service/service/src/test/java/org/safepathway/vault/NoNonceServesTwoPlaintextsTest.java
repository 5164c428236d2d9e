package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.ROWAN;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.testing.DerivedRandomness;
import org.safepathway.status.CaseNote;

/**
 * Under one key a nonce is used for one plaintext only: AES-GCM gives both away otherwise. Also
 * where it is derived, and counts from the beginning again after a restart.
 */
@Tag("firewall")
class NoNonceServesTwoPlaintextsTest {

  private static final KeyHolder HOLDER = new KeyHolder.Organisation(ROWAN);
  private static final byte[] CONTEXT = {1, 2, 3};

  @TempDir private Path folder;

  private SealedFact firstRequest(Randomness randomness, Fact fact) {
    try (Inside inside = new Inside(folder, randomness, FaultPoint.NONE)) {
      return inside.sealed(CASEWORKER, fact).getFirst();
    }
  }

  private static String nonce(SealedFact fact) {
    return nonce(Base64.getDecoder().decode(fact.envelope()));
  }

  private static String nonce(byte[] sealed) {
    return HexFormat.of().formatHex(Arrays.copyOf(sealed, Gcm.NONCE));
  }

  @Test
  void theSameRequestWithAnotherBodyAfterARestartHasAnotherNonce() {
    SealedFact one = firstRequest(new DerivedRandomness("seed"), new CaseNote("one"));
    SealedFact two = firstRequest(new DerivedRandomness("seed"), new CaseNote("two"));

    // The same fact under the same key: nothing but the text tells them apart.
    assertThat(two.id()).isEqualTo(one.id());
    assertThat(nonce(two)).isNotEqualTo(nonce(one));
  }

  @Test
  void theSameRequestSealedTwiceHasTwoNonces() {
    for (Randomness randomness : new Randomness[] {Randomness.SECURE, new DerivedRandomness("a")}) {
      try (Inside inside = new Inside(folder, randomness, FaultPoint.NONE)) {
        var issued = inside.by(CASEWORKER);
        SealedFact one = inside.sealed(Inside.VICTIM, issued, new CaseNote("same")).getFirst();
        SealedFact again = inside.sealed(Inside.VICTIM, issued, new CaseNote("same")).getFirst();

        assertThat(again.id()).isEqualTo(one.id());
        assertThat(nonce(again)).isNotEqualTo(nonce(one));
      }
    }
  }

  @Test
  void twoKeysWrappedInTheSameContextAfterARestartHaveTwoNonces() {
    byte[] one = masters().wrap(HOLDER, filled(1), CONTEXT);
    byte[] two = masters().wrap(HOLDER, filled(2), CONTEXT);

    assertThat(nonce(two)).isNotEqualTo(nonce(one));
  }

  private FileKeyManagement masters() {
    return new FileKeyManagement(folder.resolve("wraps"), new DerivedRandomness("seed"));
  }

  private static byte[] filled(int value) {
    byte[] key = new byte[64];
    Arrays.fill(key, (byte) value);
    return key;
  }
}
