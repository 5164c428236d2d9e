package org.safepathway.referral.service;

import static org.safepathway.directory.StaffRole.CASEWORKER;
import static org.safepathway.directory.StaffRole.MANAGER;
import static org.safepathway.directory.StaffRole.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Registry;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.SendReferral;

/**
 * Sends a referral to one offer with her consent: the offer's timers are copied in, so later
 * changes do not reach it.
 */
final class Sending {

  private static final Set<StaffRole> SENDERS = Set.of(OFFICER, CASEWORKER, MANAGER);

  /** So long an officer's request, sent again, is answered as it was (decision 0010). */
  private static final Duration ANSWERED_AGAIN = Duration.ofHours(1);

  private Sending() {}

  static Decision decide(SendReferral command, Stamp stamp, Registry registry) {
    Optional<Staff> sender = sender(stamp.by(), registry);
    if (sender.isEmpty()) {
      return Decision.refuses(ReferralRefusal.NOT_YOURS);
    }
    Optional<Offer> offer = Offers.known(registry, command.offer());
    if (offer.isEmpty()) {
      return Decision.refuses(ReferralRefusal.OFFER_UNKNOWN);
    }
    Optional<RefusalReason> refusal = refusal(command, offer.get());
    return refusal.isPresent()
        ? Decision.refuses(refusal.get())
        : Decision.happens(sent(command, offer.get(), sender.get(), stamp));
  }

  /** Whether it was sent so long ago that the request is not answered again. */
  static boolean longAgo(ReferralSent sent, Instant now) {
    return !now.isBefore(sent.stamp().at().plus(ANSWERED_AGAIN));
  }

  private static Optional<Staff> sender(Actor by, Registry registry) {
    return registry
        .staff(by.organisation(), by.person())
        .filter(staff -> staff.roles().stream().anyMatch(SENDERS::contains));
  }

  private static Optional<RefusalReason> refusal(SendReferral command, Offer offer) {
    if (!command.complete()) {
      return Optional.of(ReferralRefusal.SAFE_CONTACT_MISSING);
    }
    return Offers.refusal(offer, command.highRisk());
  }

  private static ReferralSent sent(SendReferral command, Offer offer, Staff sender, Stamp stamp) {
    return new ReferralSent(
        command.referral(),
        command.victimId(),
        sender.organisation(),
        sender.unit(),
        offer.id(),
        offer.organisation(),
        ConsentToShare.GIVEN,
        command.lawfulBasis(),
        command.highRisk(),
        command.policeLinked(),
        offer.timers(),
        WorkingDays.endOf(offer.timers().receiptWorkingDays(), stamp.at()),
        stamp);
  }
}
