package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.CASEWORKER;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.vault.Fact;

class SealedFactsOpenAgainTest {

  @TempDir Path folder;

  static List<Fact> everyFact() {
    return Facts.ALL;
  }

  @ParameterizedTest
  @MethodSource("everyFact")
  void everyFactThatIsSealedOpensToAnEqualOne(Fact fact) {
    try (Inside inside = new Inside(folder)) {
      inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
      SealedFact sealed = inside.sealed(CASEWORKER, fact).getFirst();

      assertThat(inside.opened(sealed)).containsOnlyKeys(sealed.id()).containsValue(fact);
    }
  }

  @Test
  @Tag("firewall")
  void oneOpeningOfManyFactsIsRecordedOnce() {
    try (Inside inside = new Inside(folder)) {
      inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
      SealedFact[] sealed =
          inside.sealed(CASEWORKER, Facts.ALL.toArray(Fact[]::new)).toArray(SealedFact[]::new);

      assertThat(inside.opened(sealed)).hasSize(Facts.ALL.size());
      assertThat(inside.stream(Inside.CONSENT))
          .filteredOn(FactsOpened.class::isInstance)
          .hasSize(1);
    }
  }

  @Test
  void everyTypeOfFactIsTried() {
    assertThat(Facts.ALL).extracting(FactType::of).containsExactlyInAnyOrder(FactType.values());
  }

  @Test
  void theTableAgreesWithTheFactsAboutTheirClass() {
    for (Fact fact : Facts.ALL) {
      assertThat(FactType.of(fact).factClass()).isEqualTo(fact.factClass());
    }
  }
}
