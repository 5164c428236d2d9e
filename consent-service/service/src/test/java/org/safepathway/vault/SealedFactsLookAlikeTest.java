package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.ROWAN;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.status.CaseNote;
import org.safepathway.status.DeclineReason;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.Outcome;
import org.safepathway.status.StatusFact;

/** A stolen log yields structure, never content: not even by its lengths. */
@Tag("firewall")
class SealedFactsLookAlikeTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Inside inside;

  @BeforeEach
  void start() {
    inside = new Inside(folder);
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  private static StatusFact status(ImmigrationStatus status, @Nullable String note) {
    return new StatusFact(status, null, null, null, null, null, false, note);
  }

  private int length(Fact fact) {
    return inside.sealed(CASEWORKER, fact).getFirst().envelope().length();
  }

  @Test
  void everyStatusFactIsEquallyLong() {
    Vault.Sealed notDiscussed =
        (Vault.Sealed)
            inside.vault.sealNotDiscussed(
                CASEWORKER, inside.by(CASEWORKER).request(), Inside.CONSENT);
    Stream<Integer> said =
        Stream.of(
                Facts.STATUS,
                status(ImmigrationStatus.SETTLED, null),
                status(ImmigrationStatus.UNCERTAIN, "x".repeat(300)))
            .map(this::length);

    assertThat(said).containsOnly(notDiscussed.facts().getFirst().envelope().length());
  }

  /** Else whoever has the log tries what she may have said until it fits. */
  @Test
  void theSameFactOfTwoVictimsHasUnlikeFingerprints() {
    SealedFact hers =
        inside.sealed(Inside.VICTIM, inside.by(CASEWORKER), Facts.CASE_NOTE).getFirst();
    SealedFact others =
        inside.sealed(Inside.OTHER_VICTIM, inside.by(CASEWORKER), Facts.CASE_NOTE).getFirst();

    assertThat(hers.fingerprint()).isNotEqualTo(others.fingerprint());
  }

  /** What is in the log, her number and the fact’s, is not what keeps it from being tried. */
  @Test
  void theSameFactOfTheSameNumberUnderAnotherKeyOfHersHasAnotherFingerprint() throws IOException {
    SealedFact first =
        inside.sealed(Inside.VICTIM, inside.by(CASEWORKER), Facts.CASE_NOTE).getFirst();
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.createDirectory(other.resolve("masters"));
    try (Stream<Path> masters = Files.list(folder.resolve("masters"))) {
      for (Path master : masters.toList()) {
        Files.copy(
            master,
            other.resolve("masters").resolve(master.getFileName()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    try (Inside again = new Inside(other)) {
      SealedFact second =
          again.sealed(Inside.VICTIM, again.by(CASEWORKER), Facts.CASE_NOTE).getFirst();

      assertThat(second.id()).isEqualTo(first.id());
      assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
    }
  }

  @Test
  void everyNoteAndEveryReasonForADeclineIsEquallyLong() {
    assertThat(
            Stream.of(
                    Facts.CASE_NOTE,
                    new CaseNote("x"),
                    new CaseNote("ਸ".repeat(1000)),
                    Facts.OUTCOME,
                    new Outcome(DeclineReason.NO_CAPACITY, null))
                .map(this::length)
                .distinct())
        .hasSize(1);
  }

  @Test
  void theOthersGrowInStepsOfOneKibibyte() {
    for (int length : new int[] {20, 500, 800, 1000, 1500}) {
      SealedFact fact =
          inside.sealed(CASEWORKER, new OverrideReason("x".repeat(length))).getFirst();
      byte[] envelope = Base64.getDecoder().decode(fact.envelope());
      int nonceAndTag = 12 + 16;
      assertThat((envelope.length - nonceAndTag) % Envelope.STEP).isZero();
    }
    assertThat(length(new OverrideReason("x".repeat(20))))
        .isEqualTo(length(new OverrideReason("x".repeat(800))))
        .isLessThan(length(new OverrideReason("x".repeat(1500))));
  }

  @Test
  void aStatusThatNeedsMoreThanOneStepIsRefusedAtTheDoor() {
    // Few enough characters, too many bytes.
    Vault.SealAnswer answer =
        inside.seal(
            Inside.VICTIM,
            inside.by(CASEWORKER),
            new StatusFact(
                ImmigrationStatus.UNCERTAIN,
                null,
                "ਸ".repeat(60),
                null,
                "ਸ".repeat(60),
                null,
                false,
                "ਸ".repeat(300)));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Vault.Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(
                        new Refusal(
                            "fact-invalid", List.of(new FieldFault("status", "too-long")))));
  }

  @Test
  void sealingTheSameFactTwiceGivesTwoEnvelopes() {
    assertThat(inside.sealed(CASEWORKER, Facts.STATUS).getFirst().envelope())
        .isNotEqualTo(inside.sealed(CASEWORKER, Facts.STATUS).getFirst().envelope());
  }

  @Test
  void theOneStatusFactOfAConsentIsTheRecipientsWhoeverAsksForIt() {
    Vault.Sealed sealed =
        (Vault.Sealed)
            inside.vault.sealNotDiscussed(
                WILLOW_CASEWORKER, inside.by(CASEWORKER).request(), Inside.CONSENT);

    assertThat(sealed.facts()).extracting(SealedFact::recordedBy).containsExactly(ROWAN);
  }
}
