package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;
import static org.safepathway.network.Network.OFFICER;
import static org.safepathway.network.Network.WILLOW_CASEWORKER;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.facts.OverrideReason;
import org.safepathway.consent.vault.Fact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.Issued;
import org.safepathway.status.CaseNote;
import org.safepathway.status.ImmigrationStatus;
import org.safepathway.status.StatusFact;
import org.safepathway.status.StatusNeed;

/** The same request seals to the same ids and fingerprints, so that a retry can be recognised. */
class RepeatedSealingTest {

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

  private List<SealedFact> seal(Issued issued, Fact... facts) {
    return inside.sealed(Inside.VICTIM, issued, facts);
  }

  @Test
  void theSameRequestGivesTheSameIdsAndFingerprints() {
    Issued issued = inside.by(CASEWORKER);
    List<SealedFact> first = seal(issued, Facts.ALL.toArray(Fact[]::new));
    List<SealedFact> again = seal(issued, Facts.ALL.toArray(Fact[]::new));

    assertThat(again).map(SealedFact::id).isEqualTo(first.stream().map(SealedFact::id).toList());
    assertThat(again)
        .map(SealedFact::fingerprint)
        .isEqualTo(first.stream().map(SealedFact::fingerprint).toList());
    assertThat(first).map(SealedFact::id).doesNotHaveDuplicates();
  }

  @Test
  void anotherBodyGivesAnotherFingerprint() {
    Issued issued = inside.by(CASEWORKER);

    assertThat(seal(issued, new CaseNote("one")).getFirst().fingerprint())
        .isNotEqualTo(seal(issued, new CaseNote("two")).getFirst().fingerprint());
  }

  /** To refuse other facts would tell an officer that she was not erased (decision 0010). */
  @Test
  void whatPoliceSayIsAPartOfItsIdsAndOfOthersItIsNot() {
    Issued officers = inside.by(OFFICER);
    Issued caseworkers = inside.by(CASEWORKER);

    assertThat(ids(officers, "tonight."))
        .isEqualTo(ids(officers, "tonight."))
        .doesNotContainAnyElementsOf(ids(officers, "on Friday."));
    assertThat(ids(caseworkers, "tonight.")).isEqualTo(ids(caseworkers, "on Friday."));
  }

  /** Of two facts, of which only one says something else. */
  private List<FactId> ids(Issued issued, String reason) {
    return seal(
            issued, new OverrideReason("He said that he would come " + reason), Facts.SAFE_CONTACT)
        .stream()
        .map(SealedFact::id)
        .toList();
  }

  @Test
  void equalFactsHaveEqualFingerprintsInWhateverOrderTheirSetsAre() {
    Issued issued = inside.by(CASEWORKER);
    Set<StatusNeed> needs = new LinkedHashSet<>(List.of(StatusNeed.MVDAC, StatusNeed.DVILR));
    Set<StatusNeed> reversed = new LinkedHashSet<>(List.of(StatusNeed.DVILR, StatusNeed.MVDAC));

    assertThat(seal(issued, needing(needs)).getFirst().fingerprint())
        .isEqualTo(seal(issued, needing(reversed)).getFirst().fingerprint());
  }

  private static StatusFact needing(Set<StatusNeed> needs) {
    return new StatusFact(ImmigrationStatus.UNCERTAIN, null, null, null, null, needs, false, null);
  }

  @Test
  void anotherRequestOrganisationOrVictimGivesAnotherId() {
    Issued issued = inside.by(CASEWORKER);
    Issued elsewhere = new Issued(WILLOW_CASEWORKER, issued.request(), issued.fingerprint());

    assertThat(
            List.of(
                seal(issued, Facts.IDENTITY).getFirst().id(),
                seal(inside.by(CASEWORKER), Facts.IDENTITY).getFirst().id(),
                seal(elsewhere, Facts.IDENTITY).getFirst().id(),
                inside.sealed(Inside.OTHER_VICTIM, issued, Facts.IDENTITY).getFirst().id(),
                ((Vault.Sealed)
                        inside.vault.sealNotDiscussed(CASEWORKER, issued.request(), Inside.CONSENT))
                    .facts()
                    .getFirst()
                    .id()))
        .doesNotHaveDuplicates();
  }

  @Test
  void equalFactsOfTwoVictimsHaveDifferentFingerprints() {
    Issued issued = inside.by(CASEWORKER);

    assertThat(seal(issued, Facts.IDENTITY).getFirst().fingerprint())
        .isNotEqualTo(
            inside.sealed(Inside.OTHER_VICTIM, issued, Facts.IDENTITY).getFirst().fingerprint());
  }

  @Test
  void aFactKeepsWhatItSupersedes() {
    SealedFact first = seal(inside.by(CASEWORKER), Facts.IDENTITY).getFirst();
    Issued issued = inside.by(CASEWORKER);
    Vault.Sealed corrected =
        (Vault.Sealed)
            inside.vault.seal(
                CASEWORKER,
                issued.request(),
                Inside.VICTIM,
                List.of(new Vault.Entry(Facts.IDENTITY, first.id())));

    assertThat(corrected.facts().getFirst().supersedes()).isEqualTo(first.id());
  }
}
