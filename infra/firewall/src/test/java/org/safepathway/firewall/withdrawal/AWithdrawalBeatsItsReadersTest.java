package org.safepathway.firewall.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code infra/campaign withdrawals}. */
@Tag("firewall")
class AWithdrawalBeatsItsReadersTest {

  private static final int WITHDRAWALS = 40;

  @TempDir Path folder;

  @Test
  void whateverBeginsAfterTheAcknowledgementDisclosesNothing() {
    Withdrawals.Counted counted = new Withdrawals(WITHDRAWALS, 7).run(folder);

    assertThat(counted.tooLate()).isZero();
    assertThat(counted.unrecorded()).isZero();
    // Without these it would have been no race.
    assertThat(counted.withdrawals()).isEqualTo(WITHDRAWALS);
    assertThat(counted.disclosures()).isGreaterThan(WITHDRAWALS);
    assertThat(counted.inFlight()).isPositive();
  }
}
