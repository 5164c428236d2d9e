package org.safepathway.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.testing.Reviewed;

/** Every refusal of every part at every way in: told, or like what does not exist. */
@Tag("firewall")
class WhatADeskIsToldTest {

  private static final Refusal NOT_FOUND = Refusal.of(CommonRefusal.NOT_FOUND);

  @Test
  void theTableIsTheReviewedOne() {
    String table =
        reasons()
            .map(RefusalReason::code)
            .distinct()
            .sorted()
            .map(
                code ->
                    "%-30s %s"
                        .formatted(
                            code,
                            Arrays.stream(Told.values())
                                .map(told -> told + "=" + told(told, code))
                                .collect(Collectors.joining(" "))))
            .collect(Collectors.joining("\n"));

    assertThat(table).isEqualTo(Reviewed.text("what-a-desk-is-told.txt", table));
  }

  @Test
  void whatWouldTellThatSomethingExistsIsNeverTold() {
    for (Told told : Told.values()) {
      for (RefusalReason reason :
          List.of(ReferralRefusal.NOT_YOURS, ReferralRefusal.ERASED, ConsentRefusal.ERASED)) {
        assertThat(told.of(Refusal.of(reason))).isEqualTo(NOT_FOUND);
      }
    }
    assertThat(Told.OPENING.of(Refusal.of(ConsentRefusal.NO_LIVE_CONSENT))).isEqualTo(NOT_FOUND);
  }

  @Test
  void whatTheTableHasNotHeardOfIsNotTold() {
    for (Told told : Told.values()) {
      assertThat(told.of(new Refusal("something-new", List.of()))).isEqualTo(NOT_FOUND);
    }
  }

  @Test
  void aFaultOfAFieldIsToldWithTheField() {
    Refusal faulty =
        new Refusal(
            ConsentRefusal.FACT_INVALID.code(),
            List.of(new Refusal.FieldFault("identity.name", "too-long")));

    assertThat(Told.SEALING.of(faulty)).isEqualTo(faulty);
  }

  private static String told(Told told, String code) {
    Refusal refusal = new Refusal(code, List.of());
    return told.of(refusal).equals(NOT_FOUND) ? "not-found" : "told";
  }

  private static Stream<RefusalReason> reasons() {
    return Stream.of(CommonRefusal.values(), ReferralRefusal.values(), ConsentRefusal.values())
        .flatMap(Arrays::stream)
        .map(RefusalReason.class::cast);
  }
}
