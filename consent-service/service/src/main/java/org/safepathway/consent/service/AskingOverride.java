package org.safepathway.consent.service;

import org.jspecify.annotations.Nullable;
import org.safepathway.consent.AskOverride;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.UnitId;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;

/** Asks to share without consent: high risk and a written reason first (DOMAIN.md rule 10). */
final class AskingOverride {

  private AskingOverride() {}

  static Decision decide(ConsentState state, AskOverride command, Circumstances now) {
    OrganisationId recipient = command.consent().recipient();
    Attestation attestation = command.attestation();
    if (!now.holds(command.issued().by(), StaffRole.OFFICER)) {
      return new Decision.Refuse(ConsentRefusal.TAKER_NOT_ALLOWED);
    }
    if (!now.openSpecialist(recipient) || !offeredBy(recipient, command, now)) {
      return new Decision.Refuse(ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST);
    }
    if (!attestation.victim().equals(command.consent().victim())
        || !attestation.recordedBy().equals(command.issued().by().organisation())
        || !now.attestations().genuine(attestation)) {
      return new Decision.Refuse(ConsentRefusal.ATTESTATION_INVALID);
    }
    if (!attestation.highRisk()) {
      return new Decision.Refuse(ConsentRefusal.OVERRIDE_NEEDS_HIGH_RISK);
    }
    if (!attestation.overrideReason()) {
      return new Decision.Refuse(ConsentRefusal.OVERRIDE_NEEDS_REASON);
    }
    // One waits already: a second one must not replace it unseen.
    if (state.pendingAt(now.now()) != null) {
      return new Decision.Refuse(ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON);
    }
    return new Decision.Happens(
        new OverrideAsked(
            command.consent(),
            command.offer(),
            command.referral(),
            command.lawfulBasis(),
            attestation.policeLinked(),
            unit(command.issued().by(), now),
            now.now().plus(Limits.OVERRIDE_ESCALATES_AFTER),
            now.now().plus(Limits.OVERRIDE_EXPIRES_AFTER),
            now.stamp(command.issued())));
  }

  // Kept in the event: who asks may have moved by the time anybody looks at it again.
  private static @Nullable UnitId unit(Actor asker, Circumstances now) {
    return now.registry().staff(asker.organisation(), asker.person()).map(Staff::unit).orElse(null);
  }

  private static boolean offeredBy(
      OrganisationId recipient, AskOverride command, Circumstances now) {
    return now.registry()
        .offer(command.offer())
        .filter(offer -> offer.organisation().equals(recipient))
        .isPresent();
  }
}
