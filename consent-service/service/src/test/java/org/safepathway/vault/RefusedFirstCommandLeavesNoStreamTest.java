package org.safepathway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.network.Network.ANALYST;
import static org.safepathway.network.Network.CASEWORKER;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.kernel.Answer;

/** A command that is refused before anything happened is answered, and leaves nothing behind. */
@Tag("firewall")
class RefusedFirstCommandLeavesNoStreamTest {

  @TempDir private Path folder;

  @Test
  void aRefusedFirstCommandLeavesNoStream() {
    try (Inside inside = new Inside(folder)) {
      assertThat(
              inside.sendAndWait(
                  new WithdrawConsent(Inside.CONSENT, Purpose.SUPPORT, inside.by(ANALYST))))
          .isEqualTo(Answer.refused(ConsentRefusal.NOT_ENTITLED));
      assertThat(inside.stream(Inside.CONSENT)).isEmpty();

      inside.agrees(Inside.CONSENT, CASEWORKER, Inside.ALL_BUT_NOTES);
      assertThat(inside.stream(Inside.CONSENT)).hasSize(1);
    }
  }
}
