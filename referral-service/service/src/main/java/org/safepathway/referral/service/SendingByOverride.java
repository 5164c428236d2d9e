package org.safepathway.referral.service;

import java.util.Optional;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Timers;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.Platform;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.ReferralUndeliverable;
import org.safepathway.referral.SendByOverride;

/**
 * Sends what a second person authorised. It never refuses: she is at high risk, and who authorised
 * has been told that it was sent. If the service closed in the moments between, it is sent and
 * comes back at once, so that the referrer sees that it could not be met.
 */
final class SendingByOverride {

  private SendingByOverride() {}

  static Decision decide(SendByOverride command, Stamp stamp, Registry registry) {
    ReferralSent sent = sent(command, stamp, registry);
    return deliverable(command, registry)
        ? Decision.happens(sent)
        : Decision.happens(
            sent,
            new ReferralUndeliverable(
                command.referral(), command.victimId(), byThePlatform(stamp)));
  }

  private static boolean deliverable(SendByOverride command, Registry registry) {
    return registry
        .standingOffer(command.offer())
        .filter(offer -> offer.organisation().equals(command.to()))
        .isPresent();
  }

  private static ReferralSent sent(SendByOverride command, Stamp stamp, Registry registry) {
    Optional<Offer> offer = registry.offer(command.offer());
    Timers timers = offer.map(Offer::timers).orElse(Timers.STANDARD);
    return new ReferralSent(
        command.referral(),
        command.victimId(),
        stamp.by().organisation(),
        command.unit(),
        command.offer(),
        command.to(),
        ConsentToShare.OVERRIDDEN,
        command.lawfulBasis(),
        true,
        command.policeLinked(),
        timers,
        WorkingDays.endOf(timers.receiptWorkingDays(), stamp.at()),
        stamp);
  }

  private static Stamp byThePlatform(Stamp stamp) {
    Issued issued = stamp.issued();
    return new Stamp(
        stamp.at(), new Issued(Platform.TICKER, issued.request(), issued.fingerprint()));
  }
}
