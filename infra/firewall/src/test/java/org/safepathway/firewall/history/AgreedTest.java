package org.safepathway.firewall.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** She is redirected only where it is sure that nothing stands in the way of it. */
class AgreedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Validity LASTING = Validity.lasting(DAY);

  private final Agreed agreed = new Agreed();

  @Test
  void afterAWithdrawalOnlyTheServiceItselfAsksHerAnew() {
    agreed.toOthers(Service.LINDEN, LASTING);
    assertThat(agreed.holds(Service.LINDEN, DAY)).isTrue();
    assertThat(agreed.mayBeAsked(Service.LINDEN)).isTrue();

    agreed.no(Service.LINDEN);
    assertThat(agreed.holds(Service.LINDEN, DAY)).isFalse();
    agreed.toOthers(Service.LINDEN, LASTING);
    assertThat(agreed.holds(Service.LINDEN, DAY)).isFalse();
    assertThat(agreed.mayBeAsked(Service.LINDEN)).isFalse();

    agreed.withItself(Service.LINDEN, new Validity(DAY.plusDays(2), DAY, DAY.plusDays(9)), DAY);
    assertThat(agreed.mayBeAsked(Service.LINDEN)).isFalse();

    agreed.withItself(Service.LINDEN, LASTING, DAY);
    assertThat(agreed.mayBeAsked(Service.LINDEN)).isTrue();
    assertThat(agreed.mayBeAsked(Service.KESTREL)).isTrue();
  }

  @Test
  void whatTheServiceAgreedItselfEndsWhatOthersDid() {
    agreed.toOthers(Service.LINDEN, LASTING);
    agreed.withItself(Service.LINDEN, new Validity(null, DAY, DAY), DAY);

    assertThat(agreed.holds(Service.LINDEN, DAY)).isFalse();
  }

  @Test
  void anotherServiceDoesNotEndWhatItAgreedItself() {
    agreed.withItself(Service.LINDEN, LASTING, DAY);
    agreed.perhapsToOthers(Service.LINDEN);

    assertThat(agreed.holds(Service.LINDEN, DAY)).isTrue();
    assertThat(agreed.holds(Service.LINDEN, DAY.plusDays(25))).isFalse();
  }
}
