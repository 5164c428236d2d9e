package org.safepathway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.RequestId;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.victim.EraseVictim;
import org.safepathway.referral.victim.ErasureCause;

/** What the platform asks for where nothing will be sent: nothing is kept (DOMAIN.md rule 9). */
final class GivingUp {

  private GivingUp() {}

  /**
   * Erases what was registered; the same command each time, so that sending it twice is harmless.
   */
  static EraseVictim on(VictimId victim) {
    String request = "never-sent/" + victim;
    String fingerprint =
        Base64.getUrlEncoder().withoutPadding().encodeToString(request.getBytes(UTF_8));
    return new EraseVictim(
        victim,
        ErasureCause.NEVER_SENT,
        new Issued(Platform.TICKER, new RequestId(request), fingerprint));
  }
}
