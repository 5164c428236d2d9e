package org.safepathway.frontdoor;

import java.util.Optional;
import org.safepathway.consent.AskOverride;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.LawfulBasis;
import org.safepathway.consent.RefuseOverride;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.DecideOverride;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.ReferByOverride;
import org.safepathway.referral.service.Offers;
import org.safepathway.referral.victim.RecordFacts;
import org.safepathway.referral.victim.RegisterVictim;

/** A referral without consent, for high risk: asked here, decided by a second person (rule 10). */
final class Overriding {

  private final Steps steps;
  private final Registry registry;
  private final References references;
  private final Ids ids;
  private final SealedChecks checks;
  private final ErasedBehind erasedBehind;

  Overriding(Steps steps, Registry registry, References references, Ids ids, SealedChecks checks) {
    this.steps = steps;
    this.registry = registry;
    this.references = references;
    this.ids = ids;
    this.checks = checks;
    erasedBehind = new ErasedBehind(steps);
  }

  /**
   * Registers her sealed, then asks; nothing is sent before somebody else agrees (see {@link
   * OverrideSending}). In this order, so that nobody ever agrees to send somebody whose facts are
   * not there; what breaks off in between is completed by the client's retry, and swept where none
   * comes.
   */
  Outcome ask(Errand errand, ReferByOverride act) {
    VictimId victim = ids.victim(errand.by(), errand.request());
    ReferralId referral = ids.referral(errand.by(), errand.request());
    Optional<Offer> offer = Offers.known(registry, act.offer());
    if (offer.isEmpty()) {
      return Outcomes.refused(ReferralRefusal.OFFER_UNKNOWN);
    }
    Optional<RefusalReason> refusal = refusal(errand, act, victim, referral, offer.get());
    if (refusal.isPresent()) {
      return refusal.get() == CommonRefusal.REQUEST_ID_REUSED
              && erasedBehind.theSender(errand, victim, referral)
          ? new Outcome.Done(references.referenceFor(errand.organisation(), victim, referral))
          : Outcomes.refused(refusal.get());
    }
    Answer registered =
        steps.one(
            new RegisterVictim(
                victim, act.sealed().facts(), act.sealed().attestation(), errand.step("register")));
    if (registered instanceof Answer.Refused) {
      return Outcomes.ofNew(registered, "");
    }
    Answer asked =
        steps.one(
            new AskOverride(
                ConsentId.of(victim, offer.get().organisation()),
                act.offer(),
                referral.value(),
                act.lawfulBasis(),
                act.sealed().attestation(),
                errand.issued()));
    if (asked instanceof Answer.Refused refused && nothingWaits(refused)) {
      // Whatever comes of this, the sweep erases her too: nothing was sent.
      var unused = steps.one(GivingUp.on(victim));
    }
    return Outcomes.of(asked, references.referenceFor(errand.organisation(), victim, referral));
  }

  /** A request that the Consent stream remembers with another body has asked for something. */
  private static boolean nothingWaits(Answer.Refused refused) {
    return !refused.refusal().code().equals(CommonRefusal.REQUEST_ID_REUSED.code());
  }

  /** The second person's answer; whether they are the right one the Consent stream judges. */
  Outcome decide(Errand errand, DecideOverride act) {
    return references
        .resolveOverride(errand.organisation(), act.reference())
        .map(
            consent ->
                steps.one(
                    act.authorised()
                        ? new AuthoriseOverride(consent, errand.issued())
                        : new RefuseOverride(consent, errand.issued())))
        .map(answer -> Outcomes.of(answer, ""))
        .orElseGet(Outcomes::notFound);
  }

  private Optional<RefusalReason> refusal(
      Errand errand, ReferByOverride act, VictimId victim, ReferralId referral, Offer offer) {
    Optional<RefusalReason> unattested = checks.refusal(errand, victim, act.sealed());
    if (unattested.isPresent()) {
      return unattested;
    }
    RecordFacts probe =
        new RecordFacts(
            victim, act.sealed().facts(), act.sealed().attestation(), errand.step("register"));
    return switch (steps.memory(probe)) {
      case SAME -> erasedBehind.usedUp(errand, referral);
      case ANOTHER_BODY -> Optional.of(CommonRefusal.REQUEST_ID_REUSED);
      case NEW -> refusalOfNew(act, offer);
    };
  }

  private static Optional<RefusalReason> refusalOfNew(ReferByOverride act, Offer offer) {
    Attestation attestation = act.sealed().attestation();
    if (act.lawfulBasis() == LawfulBasis.CONSENT) {
      return Optional.of(ReferralRefusal.BASIS_DOES_NOT_FIT);
    }
    if (!attestation.classes().stream().allMatch(FactClass::sharedByOverride)) {
      return Optional.of(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
    }
    if (!attestation.highRisk()) {
      return Optional.of(ConsentRefusal.OVERRIDE_NEEDS_HIGH_RISK);
    }
    if (!attestation.overrideReason()) {
      return Optional.of(ConsentRefusal.OVERRIDE_NEEDS_REASON);
    }
    if (!attestation.complete()) {
      return Optional.of(ReferralRefusal.SAFE_CONTACT_MISSING);
    }
    return Offers.refusal(offer, true);
  }
}
