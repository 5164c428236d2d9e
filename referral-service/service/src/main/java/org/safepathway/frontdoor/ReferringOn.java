package org.safepathway.frontdoor;

import static org.safepathway.consent.ConsentRecord.ConsentAnswer.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.consent.SealedFact;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.RecallReferral;
import org.safepathway.referral.RedirectReferral;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.SendReferral;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.service.Offers;

/**
 * A specialist refers a victim on: a new referral under a consent of its own, beside the one at
 * hand or in its place. In its place, the one at hand is redirected before the new one is sent, so
 * that a refused redirect sends nothing.
 */
final class ReferringOn {

  private final Steps steps;
  private final Registry registry;
  private final References references;
  private final Ids ids;
  private final StatusFacts statusFacts;

  ReferringOn(
      Steps steps, Registry registry, References references, Ids ids, StatusFacts statusFacts) {
    this.steps = steps;
    this.registry = registry;
    this.references = references;
    this.ids = ids;
    this.statusFacts = statusFacts;
  }

  /** Beside the referral at hand. */
  Outcome beside(Errand errand, References.Resolved at, OfferId offer, ConsentRecord record) {
    return refer(errand, at.victim(), Optional.empty(), offer, record);
  }

  /** In place of the referral at hand. */
  Outcome inPlace(Errand errand, References.Resolved at, OfferId offer, ConsentRecord record) {
    return refer(errand, at.victim(), Optional.of(at.referral()), offer, record);
  }

  private Outcome refer(
      Errand errand,
      VictimId victim,
      Optional<ReferralId> replaced,
      OfferId offerId,
      ConsentRecord record) {
    Optional<Offer> offer = Offers.known(registry, offerId);
    if (offer.isEmpty()) {
      return Outcomes.refused(ReferralRefusal.OFFER_UNKNOWN);
    }
    ReferralId onward = ids.referral(errand.organisation(), errand.request());
    Optional<RefusalReason> refusal = refusal(errand, onward, offer.get(), record);
    if (refusal.isPresent()) {
      return Outcomes.refused(refusal.get());
    }
    ConsentId consent = ConsentId.of(victim, offer.get().organisation());
    return switch (statusFacts.goingWith(errand, consent, record)) {
      case StatusFacts.NotSealed notSealed -> new Outcome.Refused(notSealed.refusal());
      case StatusFacts.Ready ready -> {
        SealedFact status = ready.fact();
        List<Command> commands = new ArrayList<>();
        commands.add(
            new RecordConsent(consent, Purpose.SUPPORT, record, status, errand.step("consent")));
        replaced.ifPresent(
            old -> commands.add(new RedirectReferral(old, onward, errand.step("redirect"))));
        commands.add(send(errand, victim, onward, offerId));
        yield Outcomes.of(
            steps.inOrder(commands),
            references.referenceFor(errand.organisation(), victim, onward));
      }
    };
  }

  private Optional<RefusalReason> refusal(
      Errand errand, ReferralId onward, Offer offer, ConsentRecord record) {
    if (record.answer() == REFUSED) {
      return Optional.of(ConsentRefusal.CONSENT_REFUSED);
    }
    return switch (steps.memory(new RecallReferral(onward, errand.issued()))) {
      case SAME -> Optional.empty();
      case ANOTHER_BODY -> Optional.of(CommonRefusal.REQUEST_ID_REUSED);
      case NEW ->
          Referring.reachable(record)
              ? Offers.refusal(offer, false)
              : Optional.of(ReferralRefusal.SAFE_CONTACT_MISSING);
    };
  }

  /** Her safe contact was checked when she was registered; what else the case says is sealed. */
  private static SendReferral send(
      Errand errand, VictimId victim, ReferralId onward, OfferId offer) {
    return new SendReferral(
        onward, victim, offer, LawfulBasis.CONSENT, true, false, false, errand.issued());
  }
}
