package org.safepathway.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.acceptance.canary.CanarySearch;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Vault;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Erase;
import org.safepathway.referral.victim.ErasureCause;
import org.safepathway.referral.victim.VictimErased;
import org.safepathway.specialist.documents.Case;
import org.safepathway.vault.DataKeysOf;

/**
 * Events and keys are restored from a copy that was made before somebody was erased: she is erased
 * again before anything is served (DOMAIN.md rule 24, decision 0008).
 */
@SuppressWarnings("NullAway.Init")
@Tag("firewall")
class ARestoredCopyKeepsErasuresTest {

  private static final FactClass[] CLASSES = {FactClass.IDENTITY, FactClass.STATUS};

  @TempDir Path folder;

  private Path live;
  private OlderCopy copy;
  private String hers;
  private String another;
  private List<SealedFact> facts;
  private DataKeysOf keys;

  @BeforeEach
  void copyAndThenErase() throws Exception {
    live = folder.resolve("live");
    try (Bench bench = bench()) {
      hers = referred(bench, "request-of-hers");
      another = referred(bench, "request-of-another");
      facts = facts(bench, hers);
      bench.settle();
      keys = DataKeysOf.folder(live);
    }
    copy = OlderCopy.of(live, folder.resolve("copy"));
    try (Bench bench = bench()) {
      Bench.done(bench.act(People.MEERA, "erasure-of-hers", new Erase(hers)));
      referred(bench, "request-later");
      bench.settle();
    }
  }

  /** The list of erasures is elsewhere, as it should be. */
  private DataFolder data() {
    return new DataFolder(live, folder.resolve("elsewhere.list"));
  }

  private Bench bench() {
    return new Bench(data(), Bench.NOON, Randomness.SECURE, FaultPoint.NONE);
  }

  private static String referred(Bench bench, String name) {
    Bench.done(bench.refer(name));
    String reference =
        bench.engine.referenceFor(People.ASHA.organisation(), People.OFFICER, new RequestId(name));
    bench.accept(reference, name + "-accept");
    bench.recordStatus(reference, name + "-status", name);
    assertThat(bench.open(People.ASHA, name + "-open", reference, CLASSES))
        .isInstanceOf(Vault.Opened.class);
    return reference;
  }

  private static List<SealedFact> facts(Bench bench, String reference) {
    return bench.facts(People.ASHA, reference).stream()
        .map(held -> held.sealed())
        .filter(fact -> Set.of(CLASSES).contains(fact.factClass()))
        .toList();
  }

  private void sheIsGoneAndNobodyElse() throws Exception {
    try (Bench bench = bench()) {
      // At once, not after a while.
      assertThat(new CanarySearch(keys.destroyed(live)).folder(live).found()).isEmpty();
      assertThat(bench.cases(People.ASHA))
          .extracting(Case::reference)
          .contains(another)
          .doesNotContain(hers);
      assertThat(bench.facts(People.ASHA, hers)).isEmpty();
      assertThat(
              bench.inside.open(
                  People.ASHA,
                  new RequestId("afterwards"),
                  hers,
                  Purpose.SUPPORT,
                  Set.of(CLASSES),
                  facts))
          .isEqualTo(new Vault.Refused(Refusal.of(CommonRefusal.NOT_FOUND)));
      assertThat(bench.open(People.ASHA, "another-afterwards", another, CLASSES))
          .isInstanceOf(Vault.Opened.class);
      referred(bench, "after-the-restore");
      bench.settle();
    }
  }

  private List<VictimErased> erasures() {
    try (Bench bench = bench()) {
      return bench
          .engine
          .events()
          .readEvents("victim-" + keys.victimOf(facts))
          .asStream()
          .map(message -> message.getPayload())
          .filter(VictimErased.class::isInstance)
          .map(VictimErased.class::cast)
          .toList();
    }
  }

  @Test
  void eventsKeysAndProjectionsFromBefore() throws Exception {
    copy.restore("events.db", "vault.db", "deadlines.db", "projections");

    sheIsGoneAndNobodyElse();

    assertThat(erasures())
        .as("once, though it was started again")
        .extracting(VictimErased::cause)
        .containsExactly(ErasureCause.ERASED_BEFORE);
  }

  @Test
  void eventsAndKeysFromBeforeAndProjectionsFromAfterwards() throws Exception {
    copy.restore("events.db", "vault.db");

    sheIsGoneAndNobodyElse();

    try (Bench bench = bench()) {
      assertThat(bench.cases(People.ASHA)).as("what came later is gone with the events").hasSize(2);
    }
  }

  @Test
  void keysFromBefore() throws Exception {
    copy.restore("vault.db");
    // And even the list is lost: the events know.
    Files.delete(folder.resolve("elsewhere.list"));

    sheIsGoneAndNobodyElse();

    assertThat(erasures())
        .extracting(VictimErased::cause)
        .containsExactly(ErasureCause.ASKED_BY_VICTIM);
    assertThat(folder.resolve("elsewhere.list")).exists();
  }

  @Test
  void eventsFromBefore() throws Exception {
    copy.restore("events.db");

    sheIsGoneAndNobodyElse();

    assertThat(erasures())
        .extracting(VictimErased::cause)
        .containsExactly(ErasureCause.ERASED_BEFORE);
  }

  @Test
  void theWholeFolderFromBefore() throws Exception {
    copy.restore();

    sheIsGoneAndNobodyElse();
  }

  @Test
  void nothingIsServedWhereTheListCannotBeReached() {
    DataFolder unplugged = new DataFolder(live, folder.resolve("unplugged/erasures.list"));

    assertThatThrownBy(() -> new Bench(unplugged, Bench.NOON, Randomness.SECURE, FaultPoint.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not there");
  }
}
