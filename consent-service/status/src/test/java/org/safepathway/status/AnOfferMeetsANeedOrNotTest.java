package org.safepathway.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which offer can do what a victim with insecure status needs (DOMAIN.md rule 17). */
class AnOfferMeetsANeedOrNotTest {

  @ParameterizedTest
  @CsvSource({
    "IMMIGRATION_ADVICE, , true",
    "IMMIGRATION_ADVICE, ONE, true",
    "NRPF_SUPPORT, , true",
    "MVDAC, , true",
    "MVDAC, ONE, true",
    "DVILR, , false",
    "DVILR, ONE, false",
    "DVILR, TWO, true",
    "DVILR, THREE, true"
  })
  void settlementIsForAnAdviserOfLevelTwoOrAbove(
      StatusNeed need, @Nullable IaaLevel level, boolean may) {
    assertThat(need.mayBeMetAt(level)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "IMMIGRATION_ADVICE, , false",
    "IMMIGRATION_ADVICE, ONE, true",
    "MVDAC, , false",
    "MVDAC, ONE, true",
    "DVILR, , false",
    "DVILR, ONE, false",
    "DVILR, TWO, true"
  })
  void adviceNeedsAnAdviser(StatusNeed need, @Nullable IaaLevel level, boolean can) {
    assertThat(new OtherFace(level, true, 3, 3).canMeet(need)).isEqualTo(can);
  }

  @ParameterizedTest
  @CsvSource({
    "false, , , false",
    "true, , , true",
    "false, 3, 0, false",
    "false, 3, 1, true",
    "true, 3, 0, true"
  })
  void withoutPublicFundsItTakesMoneyOrAPlace(
      boolean fund, @Nullable Integer places, @Nullable Integer free, boolean can) {
    OtherFace face = new OtherFace(IaaLevel.THREE, fund, places, free);

    assertThat(face.canMeet(StatusNeed.NRPF_SUPPORT)).isEqualTo(can);
  }

  @ParameterizedTest
  @CsvSource({
    ", , true",
    "3, , false",
    ", 3, false",
    "3, 0, true",
    "3, 3, true",
    "3, 4, false",
    "3, -1, false",
    "0, 0, true",
    "500, 500, true",
    "501, 0, false"
  })
  void placesAreCountedTogetherOrNotAtAll(
      @Nullable Integer places, @Nullable Integer free, boolean counted) {
    assertThat(new OtherFace(null, false, places, free).isCounted()).isEqualTo(counted);
  }

  @Test
  void whoSaidNothingMeetsNothing() {
    for (StatusNeed need : StatusNeed.values()) {
      assertThat(OtherFace.NOTHING.canMeet(need)).as("%s", need).isFalse();
    }
    assertThat(OtherFace.NOTHING.isCounted()).isTrue();
  }
}
