package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.ROWAN;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.Refusal;

/**
 * What somebody can do who writes to an organisation's read database, from which facts are offered
 * to be opened: roll an envelope back to an older one. Nothing of one fact passes for another, so
 * what is left is to offer an older fact as itself and to leave a newer one out. That shows nobody
 * what they may not see, and the Consent stream names each fact that was opened, so that leaving
 * one out can be proven afterwards. That it cannot be seen at once is a known limit (decision
 * 0008).
 */
@Tag("firewall")
class AnOlderFactIsNoNewerOneTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Inside inside;

  @SuppressWarnings("NullAway.Init")
  private SealedFact older;

  @SuppressWarnings("NullAway.Init")
  private SealedFact newer;

  @BeforeEach
  void correctAFact() {
    inside = new Inside(folder);
    inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
    older = inside.sealed(CASEWORKER, Facts.SAFE_CONTACT).getFirst();
    Issued issued = inside.by(CASEWORKER);
    Vault.SealAnswer answer =
        inside.vault.seal(
            issued.by(),
            issued.request(),
            Inside.VICTIM,
            List.of(new Vault.Entry(Facts.SAFE_CONTACT, older.id())));
    newer = ((Vault.Sealed) answer).facts().getFirst();
    assertThat(newer.id()).isNotEqualTo(older.id());
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  private void staysShut(FactId id, @Nullable FactId supersedes, String envelope, String print) {
    SealedFact forged =
        new SealedFact(id, FactClass.SAFE_CONTACT, ROWAN, supersedes, envelope, print);
    assertThat(inside.open(CASEWORKER, forged))
        .isEqualTo(new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND)));
  }

  @Test
  void anOlderEnvelopeInTheNewerFactStaysShut() {
    staysShut(newer.id(), older.id(), older.envelope(), newer.fingerprint());
    staysShut(newer.id(), older.id(), older.envelope(), older.fingerprint());
    staysShut(newer.id(), null, older.envelope(), older.fingerprint());
  }

  @Test
  void anOlderFactThatSaysItCorrectsTheNewerStaysShut() {
    staysShut(older.id(), newer.id(), older.envelope(), older.fingerprint());
  }

  @Test
  void aCorrectionThatSaysItCorrectsNothingOrAnotherStaysShut() {
    staysShut(newer.id(), null, newer.envelope(), newer.fingerprint());
    staysShut(newer.id(), newer.id(), newer.envelope(), newer.fingerprint());
  }

  @Test
  void anOlderFactAsItselfOpensAsWhatItsHolderMayReadAndIsNamedInTheRecord() {
    Map<FactId, Fact> opened = inside.opened(older);

    assertThat(opened).containsExactly(Map.entry(older.id(), Facts.SAFE_CONTACT));
    ConsentEvent last = inside.stream(Inside.CONSENT).getLast();
    assertThat(last)
        .isInstanceOfSatisfying(
            FactsOpened.class,
            recorded -> assertThat(recorded.facts()).containsExactly(older.id()));
  }

  @Test
  void aFactThatWasSealedBeforeItWasBoundToWhatItCorrectsStillOpens() throws Exception {
    DataKey key =
        inside
            .keys
            .forOpening(KeyId.of(Inside.VICTIM, newer), ROWAN, inside.clock.instant())
            .orElseThrow();
    byte[] json = FactJson.write(Facts.SAFE_CONTACT, Inside.VICTIM, newer.id());
    String envelope =
        Envelope.seal(
            new Gcm(Randomness.SECURE, "envelope-nonce"),
            key,
            FactClass.SAFE_CONTACT,
            json,
            Envelope.firstAssociatedData(Inside.VICTIM, newer.id(), FactClass.SAFE_CONTACT, ROWAN));
    SealedFact before =
        new SealedFact(
            newer.id(),
            FactClass.SAFE_CONTACT,
            ROWAN,
            newer.supersedes(),
            envelope,
            newer.fingerprint());

    assertThat(inside.opened(before).values()).containsExactly(Facts.SAFE_CONTACT);
  }
}
