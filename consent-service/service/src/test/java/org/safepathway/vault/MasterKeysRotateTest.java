package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Randomness;

/** A new master key for everybody, and nothing stops (decision 0008). */
@Tag("firewall")
class MasterKeysRotateTest {

  private static final KeyHolder PLATFORM = new KeyHolder.Platform();
  private static final byte[] KEY = new byte[64];
  private static final byte[] CONTEXT = {1, 2, 3};

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Inside inside;

  @SuppressWarnings("NullAway.Init")
  private KeyRotation rotation;

  @BeforeEach
  void start() {
    inside = new Inside(folder);
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    rotation = asAnotherProcess(FaultPoint.NONE);
  }

  @AfterEach
  void stop() {
    rotation.close();
    inside.close();
  }

  /** With a connection and key files of its own, as a command beside the application has. */
  private KeyRotation asAnotherProcess(FaultPoint faultPoint) {
    return new KeyRotation(inside.keyFile, masters(), faultPoint);
  }

  private FileKeyManagement masters() {
    return new FileKeyManagement(folder.resolve("masters"), Randomness.SECURE);
  }

  private List<SealedFact> sealed() {
    return inside.sealed(CASEWORKER, Facts.ALL.toArray(Fact[]::new));
  }

  private void opens(List<SealedFact> facts) {
    assertThat(inside.opened(facts.toArray(SealedFact[]::new)).values())
        .containsExactlyInAnyOrderElementsOf(Facts.ALL);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("masters"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void factsOpenBeforeDuringAndAfter() throws IOException {
    List<SealedFact> before = sealed();

    assertThat(rotation.begin()).isEqualTo(2);
    opens(before);
    List<SealedFact> during = sealed();
    opens(during);
    assertThat(rotation.wrapAgain()).isPositive();
    opens(before);
    assertThat(rotation.retire()).isEmpty();

    assertThat(files()).containsExactly("fact-ids.key", "org_rowan-house.2.key", "platform.2.key");
    opens(before);
    opens(during);
    opens(sealed());
  }

  @Test
  void factsOpenAfterARestartAndManyRotations() {
    List<SealedFact> first = sealed();
    for (int times = 0; times < 12; times++) {
      rotation.begin();
      rotation.wrapAgain();
      assertThat(rotation.retire()).isEmpty();
      sealed();
    }
    inside.close();
    try (Inside again = new Inside(folder)) {
      again.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
      assertThat(again.opened(first.toArray(SealedFact[]::new)).values())
          .containsExactlyInAnyOrderElementsOf(Facts.ALL);
    }
  }

  @Test
  void whatIsSealedMeanwhileIsUnderTheNewestAtOnce() {
    rotation.begin();
    sealed();

    // The one of the consent itself was there before, and what it shares keys with.
    int old = rotation.wrapAgain();
    assertThat(old).isEqualTo(1);
  }

  @Test
  void anOlderMasterKeyStaysWhileADataKeyNeedsIt() throws IOException {
    sealed();
    List<String> before = files();
    rotation.begin();

    Map<KeyHolder, Integer> needed = rotation.retire();

    assertThat(needed).containsOnlyKeys(PLATFORM, new KeyHolder.Organisation(ROWAN));
    assertThat(needed.values()).allMatch(keys -> keys > 0);
    assertThat(files()).containsAll(before);
  }

  @Test
  void wrappingAgainTwiceChangesNothing() {
    sealed();
    rotation.begin();

    assertThat(rotation.wrapAgain()).isPositive();
    assertThat(rotation.wrapAgain()).isZero();
  }

  @Test
  void theSameRequestSealsToTheSameFactsAfterwards() {
    Issued issued = inside.by(CASEWORKER);
    SealedFact before = inside.sealed(Inside.VICTIM, issued, Facts.IDENTITY).getFirst();
    rotation.begin();
    rotation.wrapAgain();
    rotation.retire();

    SealedFact after = inside.sealed(Inside.VICTIM, issued, Facts.IDENTITY).getFirst();

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
  }

  @Test
  void theKeyOfFactIdsIsThatOfBeforeMasterKeysHadVersions() throws Exception {
    byte[] first = Files.readAllBytes(folder.resolve("masters/platform.key"));
    Files.delete(folder.resolve("masters/fact-ids.key"));
    byte[] then =
        Hkdf.computeHkdf(
            "HMACSHA256", first, new byte[0], Macs.message("safe-pathway", "mac/FACT_ID"), 32);
    rotation.close();
    rotation = asAnotherProcess(FaultPoint.NONE);
    rotation.begin();
    rotation.wrapAgain();
    rotation.retire();

    assertThat(masters().mac(KeyManagement.MacUse.FACT_ID, CONTEXT))
        .isEqualTo(Macs.hmac(then, CONTEXT));
  }

  @Test
  void anAttestationStaysGenuineUntilItsMasterKeyIsRetired() {
    Attestation before = attested();
    rotation.begin();
    Attestation after = attested();

    assertThat(inside.vault.genuine(before)).isTrue();
    assertThat(inside.vault.genuine(after)).isTrue();
    rotation.wrapAgain();
    rotation.retire();
    assertThat(inside.vault.genuine(before)).isFalse();
    assertThat(inside.vault.genuine(after)).isTrue();
  }

  private Attestation attested() {
    Vault.SealAnswer answer =
        inside.seal(Inside.VICTIM, inside.by(WILLOW_CASEWORKER), Facts.IDENTITY);
    return ((Vault.Sealed) answer).attestation();
  }

  @Test
  void whoIsErasedMeanwhileStaysErased() {
    sealed();
    rotation.begin();
    KeyStore keys = inside.keys;
    try (KeyRotation interrupted = asAnotherProcess(point -> keys.erase(Inside.VICTIM))) {
      assertThat(interrupted.wrapAgain()).isPositive();
      assertThat(interrupted.retire()).isEmpty();
    }
    assertThat(inside.seal(Inside.VICTIM, inside.by(CASEWORKER), Facts.IDENTITY))
        .isInstanceOf(Vault.Refused.class);
    assertThat(keys.hasErased(Inside.VICTIM)).isTrue();
  }

  @Test
  void aWrapSaysItsVersionAndOpensUnderNoOther() throws GeneralSecurityException {
    FileKeyManagement masters = masters();
    byte[] first = masters.wrap(PLATFORM, KEY, CONTEXT);
    masters.rotate(PLATFORM);
    byte[] second = masters.wrap(PLATFORM, KEY, CONTEXT);

    assertThat(masters.isNewest(PLATFORM, first)).isFalse();
    assertThat(masters.isNewest(PLATFORM, second)).isTrue();
    assertThat(masters.unwrap(PLATFORM, first, CONTEXT)).isEqualTo(KEY);
    assertThat(masters.unwrap(PLATFORM, second, CONTEXT)).isEqualTo(KEY);
    for (int version : new int[] {1, 3, 0, -1}) {
      byte[] other = second.clone();
      ByteBuffer.wrap(other).putInt(other.length - KEY.length - 28 - Integer.BYTES, version);
      assertThatThrownBy(() -> masters.unwrap(PLATFORM, other, CONTEXT))
          .isInstanceOf(GeneralSecurityException.class);
    }
  }
}
