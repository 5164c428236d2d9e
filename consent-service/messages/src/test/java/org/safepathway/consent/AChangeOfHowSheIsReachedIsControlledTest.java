package org.safepathway.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** DOMAIN.md rule 20: an old address and an old number in somebody’s hands endanger her. */
class AChangeOfHowSheIsReachedIsControlledTest {

  @Test
  void whereSheLivesAndHowSheIsContactedAreAndNothingElse() {
    assertThat(Arrays.stream(FactClass.values()).filter(FactClass::changeIsControlled))
        .containsExactly(FactClass.IDENTITY, FactClass.SAFE_CONTACT);
  }
}
