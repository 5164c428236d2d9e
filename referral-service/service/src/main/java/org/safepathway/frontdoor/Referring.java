package org.safepathway.frontdoor;

import static org.safepathway.consent.ConsentRecord.ConsentAnswer.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepathway.consent.Attestation;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.RecordConsent;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Registry;
import org.safepathway.kernel.Command;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.RefusalReason;
import org.safepathway.kernel.VictimId;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.SendReferral;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.inside.Refer;
import org.safepathway.referral.service.Offers;
import org.safepathway.referral.victim.RecordFacts;
import org.safepathway.referral.victim.RegisterVictim;

/**
 * A referral with her consent: her answer is recorded first, then she is registered, then it is
 * sent. What can be judged beforehand is, so that a refusal stores nothing (DOMAIN.md rule 9); what
 * breaks off in between is completed by the client's retry, and swept where none comes.
 */
final class Referring {

  private final Steps steps;
  private final Registry registry;
  private final References references;
  private final Ids ids;
  private final SealedChecks checks;
  private final ErasedBehind erasedBehind;

  Referring(Steps steps, Registry registry, References references, Ids ids, SealedChecks checks) {
    this.steps = steps;
    this.registry = registry;
    this.references = references;
    this.ids = ids;
    this.checks = checks;
    erasedBehind = new ErasedBehind(steps);
  }

  Outcome refer(Errand errand, Refer act) {
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
    return Outcomes.ofNew(
        steps.inOrder(commands(errand, act, victim, referral, offer.get())),
        references.referenceFor(errand.organisation(), victim, referral));
  }

  private Optional<RefusalReason> refusal(
      Errand errand, Refer act, VictimId victim, ReferralId referral, Offer offer) {
    if (act.record().answer() == REFUSED) {
      return Optional.of(ConsentRefusal.CONSENT_REFUSED);
    }
    Optional<RefusalReason> unattested = checks.refusal(errand, victim, act.sealed());
    if (unattested.isPresent()) {
      return unattested;
    }
    return switch (steps.memory(probe(errand, act, victim))) {
      case SAME -> erasedBehind.usedUp(errand, referral);
      case ANOTHER_BODY -> Optional.of(CommonRefusal.REQUEST_ID_REUSED);
      case NEW -> refusalOfNew(act, offer);
    };
  }

  private static Optional<RefusalReason> refusalOfNew(Refer act, Offer offer) {
    Attestation attestation = act.sealed().attestation();
    return attestation.complete() && reachable(act.record())
        ? Offers.refusal(offer, attestation.highRisk())
        : Optional.of(ReferralRefusal.SAFE_CONTACT_MISSING);
  }

  /** A service that may not open her safe contact has no safe way to contact her (rule 12). */
  static boolean reachable(ConsentRecord record) {
    return record.classes().contains(FactClass.SAFE_CONTACT);
  }

  private static RecordFacts probe(Errand errand, Refer act, VictimId victim) {
    return new RecordFacts(
        victim, act.sealed().facts(), act.sealed().attestation(), errand.step("register"));
  }

  private static List<Command> commands(
      Errand errand, Refer act, VictimId victim, ReferralId referral, Offer offer) {
    ConsentId consent = ConsentId.of(victim, offer.organisation());
    Attestation attestation = act.sealed().attestation();
    List<Command> commands = new ArrayList<>();
    commands.add(
        new RecordConsent(consent, Purpose.SUPPORT, act.record(), null, errand.step("consent")));
    if (act.statistics()) {
      commands.add(
          new RecordConsent(
              consent,
              Purpose.STATISTICS,
              forStatistics(act.record()),
              null,
              errand.step("statistics")));
    }
    commands.add(
        new RegisterVictim(victim, act.sealed().facts(), attestation, errand.step("register")));
    commands.add(
        new SendReferral(
            referral,
            victim,
            act.offer(),
            act.lawfulBasis(),
            attestation.complete(),
            attestation.highRisk(),
            attestation.policeLinked(),
            errand.issued()));
    return commands;
  }

  /** The same conversation, asked separately; statistics name no class of fact. */
  private static ConsentRecord forStatistics(ConsentRecord record) {
    return new ConsentRecord(
        record.answer(),
        Set.of(),
        record.method(),
        record.wordingVersion(),
        record.wordingLanguage(),
        record.aid(),
        record.spokenInPrivate(),
        record.understandingChecked(),
        record.hasCapacity(),
        record.validFrom(),
        record.reviewOn(),
        record.expiresOn());
  }
}
