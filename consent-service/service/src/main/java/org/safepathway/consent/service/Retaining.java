package org.safepathway.consent.service;

import java.time.Instant;
import org.safepathway.consent.AgeOutFingerprintConsent;
import org.safepathway.consent.ConfirmRetentionOver;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FingerprintConsentAgedOut;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Platform;
import org.safepathway.referral.retention.Retention;
import org.safepathway.referral.retention.RetentionRule;

/** How long a Consent stream's records are kept (DOMAIN.md rule 24); the platform asks. */
final class Retaining {

  private Retaining() {}

  static Decision ageOut(
      ConsentState state, AgeOutFingerprintConsent command, Circumstances now, Retention kept) {
    Instant recorded = state.fingerprintAt();
    if (!isPlatform(command.issued().by()) || recorded == null) {
      return new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT);
    }
    return over(RetentionRule.FINGERPRINT_CONSENT, recorded, now, kept)
        ? new Decision.Happens(
            new FingerprintConsentAgedOut(command.consent(), now.stamp(command.issued())))
        : new Decision.Refuse(ConsentRefusal.NOT_DUE);
  }

  /**
   * A live grant, and an override that waits, keep everything. So does her consent to be counted:
   * whoever counts her would else see when the rest ended, which is a service’s affair.
   */
  static Decision confirmOver(
      ConsentState state, ConfirmRetentionOver command, Circumstances now, Retention kept) {
    if (!isPlatform(command.issued().by())) {
      return new Decision.Refuse(ConsentRefusal.NOT_ENTITLED);
    }
    Instant ended = state.keptAt();
    boolean live =
        state.grantedAt(now.now())
            || state.countedAt(now.now())
            || state.pendingAt(now.now()) != null;
    return !live && (ended == null || over(RetentionRule.VICTIM, ended, now, kept))
        ? new Decision.IsSo()
        : new Decision.Refuse(ConsentRefusal.NOT_DUE);
  }

  private static boolean over(
      RetentionRule rule, Instant since, Circumstances now, Retention kept) {
    return !now.now().isBefore(kept.until(rule, since));
  }

  private static boolean isPlatform(Actor by) {
    return by.equals(Platform.TICKER);
  }
}
