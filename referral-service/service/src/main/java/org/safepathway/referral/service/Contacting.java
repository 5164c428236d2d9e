package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ContactAttempted;
import org.safepathway.referral.RecordContact;
import org.safepathway.referral.ReferralRefusal;

/**
 * An attempt to reach her. After someone else answered, the next attempt is refused until the
 * service has written a note: its own recorded decision, after reading her safe contact again, of
 * how to go on safely. What the note says is the service's; that there is one is the rule. So it is
 * while a change of how she may be contacted was not acknowledged.
 */
final class Contacting {

  private Contacting() {}

  static Decision decide(Situation now, RecordContact command, Stamp stamp) {
    if (now.contactUnsafe()) {
      return Decision.refuses(ReferralRefusal.CONTACT_UNSAFE);
    }
    if (!now.unacknowledged(command.known()).isEmpty()) {
      // Somebody could ring a number that is not safe any more (DOMAIN.md rule 20).
      return Decision.refuses(ReferralRefusal.CONTACT_CHANGED);
    }
    return Decision.happens(
        new ContactAttempted(command.referral(), now.victim(), command.result(), stamp));
  }
}
