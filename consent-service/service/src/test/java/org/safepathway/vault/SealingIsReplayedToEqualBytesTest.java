package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;
import org.safepathway.kernel.FaultPoint;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.testing.DerivedRandomness;

/** With derived randomness the same facts are sealed to the same bytes; otherwise never. */
class SealingIsReplayedToEqualBytesTest {

  @TempDir private Path folder;

  private List<SealedFact> sealed(String name, Randomness randomness, boolean anotherVictimFirst) {
    Path own = folder.resolve(name);
    assertThat(own.toFile().mkdir()).isTrue();
    try (Inside inside = new Inside(own, randomness, FaultPoint.NONE)) {
      Issued issued = inside.by(CASEWORKER);
      if (anotherVictimFirst) {
        inside.sealed(Inside.OTHER_VICTIM, inside.by(CASEWORKER), Facts.IDENTITY, Facts.STATUS);
      }
      return inside.sealed(Inside.VICTIM, issued, Facts.ALL.toArray(Fact[]::new));
    }
  }

  @Test
  void theSameSeedSealsToTheSameBytes() {
    assertThat(sealed("again", new DerivedRandomness("seed"), false))
        .isEqualTo(sealed("once", new DerivedRandomness("seed"), false));
  }

  @Test
  void whatIsSealedForAnotherVictimChangesNothing() {
    assertThat(sealed("crowded", new DerivedRandomness("seed"), true))
        .isEqualTo(sealed("alone", new DerivedRandomness("seed"), false));
  }

  @Test
  void anotherSeedSealsToOtherBytes() {
    assertThat(sealed("other", new DerivedRandomness("other"), false))
        .doesNotContainAnyElementsOf(sealed("one", new DerivedRandomness("seed"), false));
  }

  @Test
  void inProductionNothingIsSealedToTheSameBytes() {
    List<SealedFact> once = sealed("once", Randomness.SECURE, false);
    List<SealedFact> again = sealed("again", Randomness.SECURE, false);

    assertThat(again)
        .map(SealedFact::envelope)
        .doesNotContainAnyElementsOf(once.stream().map(SealedFact::envelope).toList());
    assertThat(again)
        .map(SealedFact::id)
        .doesNotContainAnyElementsOf(once.stream().map(SealedFact::id).toList());
  }
}
