package org.safepathway.frontdoor;

import static org.safepathway.consent.ConsentRecord.ConsentAnswer.REFUSED;

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
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.UnreadableStreamException;
import org.safepathway.referral.JudgeReferral;
import org.safepathway.referral.JudgeReferral.Question;
import org.safepathway.referral.RecallReferral;
import org.safepathway.referral.RedirectReferral;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.SendReferral;
import org.safepathway.referral.inside.Inside.Outcome;
import org.safepathway.referral.service.Offers;

/**
 * A specialist refers a victim on: a new referral under a consent of its own, beside the one at
 * hand or in its place (decision 0003). The order is what keeps her from being lost: first all that
 * can be judged, then her consent, then the new referral is sent, and only then is the one at hand
 * redirected to it. Whatever breaks off leaves the one at hand, or both, and never none. Only who
 * has a live consent or override of her refers her on: after a withdrawal the reference alone is
 * good for nothing.
 */
final class ReferringOn {

  private final Steps steps;
  private final Registry registry;
  private final References references;
  private final Ids ids;
  private final OwnGrant ownGrant;
  private final NotErased notErased;
  private final StatusFacts statusFacts;

  /**
   * What is judged before anything is recorded, in this order, after the stream at hand has
   * answered; the first that refuses is the answer. Whether the caller may know at all comes before
   * what is wrong with the request.
   */
  private final List<Check> checks =
      List.of(
          this::sheAgreesToTheCaller,
          this::sheIsThere,
          ReferringOn::sheCanBeReached,
          ReferringOn::theOfferTakesHer);

  ReferringOn(
      Steps steps, Registry registry, References references, Ids ids, StatusFacts statusFacts) {
    this.steps = steps;
    this.registry = registry;
    this.references = references;
    this.ids = ids;
    ownGrant = new OwnGrant(steps);
    notErased = new NotErased(steps);
    this.statusFacts = statusFacts;
  }

  /** One thing to judge beforehand. */
  private interface Check {
    Optional<Refusal> refusal(Onward asked, Offer offer, Answer.Vouched atHand);
  }

  /**
   * What is asked.
   *
   * @param errand by whom
   * @param at the referral at hand
   * @param inPlace whether the new one takes its place
   * @param id the new one
   * @param offer where it goes
   * @param record what she said to it
   */
  private record Onward(
      Errand errand,
      References.Resolved at,
      boolean inPlace,
      ReferralId id,
      OfferId offer,
      ConsentRecord record) {

    /** A question that goes with it. */
    JudgeReferral judge(ReferralId referral, Question question, String step) {
      return new JudgeReferral(referral, question, errand.step(step));
    }
  }

  /** Beside the referral at hand. */
  Outcome beside(Errand errand, References.Resolved at, OfferId offer, ConsentRecord record) {
    return refer(new Onward(errand, at, false, id(errand), offer, record));
  }

  /** In place of the referral at hand. */
  Outcome inPlace(Errand errand, References.Resolved at, OfferId offer, ConsentRecord record) {
    return refer(new Onward(errand, at, true, id(errand), offer, record));
  }

  private Outcome refer(Onward asked) {
    if (asked.record().answer() == REFUSED) {
      return Outcomes.refused(ConsentRefusal.CONSENT_REFUSED);
    }
    JudgeReferral sentBefore =
        new JudgeReferral(asked.id(), Question.STANDS, asked.errand().issued());
    return switch (steps.memory(sentBefore)) {
      case NEW -> first(asked);
      case SAME -> again(asked);
      case ANOTHER_BODY -> Outcomes.refused(CommonRefusal.REQUEST_ID_REUSED);
    };
  }

  private Outcome first(Onward asked) {
    Optional<Offer> offer = Offers.known(registry, asked.offer());
    if (offer.isEmpty()) {
      return Outcomes.refused(ReferralRefusal.OFFER_UNKNOWN);
    }
    Question question = asked.inPlace() ? Question.REDIRECT : Question.REFER_ON;
    Answer atHand = steps.one(asked.judge(asked.at().referral(), question, "judge"));
    if (!(atHand instanceof Answer.Vouched vouched)) {
      return Outcomes.of(atHand, "");
    }
    Optional<Refusal> refusal =
        checks.stream()
            .flatMap(check -> check.refusal(asked, offer.get(), vouched).stream())
            .findFirst();
    return refusal.isPresent()
        ? new Outcome.Refused(refusal.get())
        : send(asked, offer.get(), vouched);
  }

  private Optional<Refusal> sheAgreesToTheCaller(Onward asked, Offer offer, Answer.Vouched atHand) {
    return ownGrant.refusal(asked.errand(), asked.at().victim());
  }

  private Optional<Refusal> sheIsThere(Onward asked, Offer offer, Answer.Vouched atHand) {
    return notErased.refusal(asked.errand(), asked.at().victim());
  }

  private static Optional<Refusal> sheCanBeReached(
      Onward asked, Offer offer, Answer.Vouched atHand) {
    return Referring.reachable(asked.record())
        ? Optional.empty()
        : Optional.of(Refusal.of(ReferralRefusal.SAFE_CONTACT_MISSING));
  }

  private static Optional<Refusal> theOfferTakesHer(
      Onward asked, Offer offer, Answer.Vouched atHand) {
    return Offers.refusal(offer, atHand.highRisk()).map(Refusal::of);
  }

  private Outcome send(Onward asked, Offer offer, Answer.Vouched atHand) {
    Errand errand = asked.errand();
    ConsentId consent = ConsentId.of(asked.at().victim(), offer.organisation());
    return switch (statusFacts.goingWith(errand, consent, asked.record())) {
      case StatusFacts.NotSealed notSealed -> new Outcome.Refused(notSealed.refusal());
      case StatusFacts.Ready ready -> {
        SealedFact status = ready.fact();
        RecordConsent agreed =
            new RecordConsent(
                consent, Purpose.SUPPORT, asked.record(), status, errand.step("consent"));
        Answer answer = recorded(agreed);
        if (answer instanceof Answer.Done) {
          answer = steps.one(onward(asked, atHand));
        }
        yield answer instanceof Answer.Done ? sent(asked) : notSent(answer);
      }
    };
  }

  /** Where what the other service has of her cannot be read, it is as if she had told it no. */
  private Answer recorded(RecordConsent agreed) {
    try {
      return steps.one(agreed);
    } catch (UnreadableStreamException unreadable) {
      return Answer.refused(ConsentRefusal.TAKER_NOT_ALLOWED);
    }
  }

  /**
   * Where she told the other service no, whoever refers her on is answered as if it took nobody:
   * that it knows her is not theirs to learn (DOMAIN.md rule 23).
   */
  private static Outcome notSent(Answer answer) {
    return answer instanceof Answer.Refused refused
            && refused.refusal().code().equals(ConsentRefusal.TAKER_NOT_ALLOWED.code())
        ? Outcomes.refused(ReferralRefusal.OFFER_PAUSED)
        : Outcomes.of(answer, "");
  }

  /**
   * What was attested of the one at hand holds for this one; the case itself is sealed. The one at
   * hand could only be sent with a safe contact, so this one is complete if the consent names it.
   */
  private static SendReferral onward(Onward asked, Answer.Vouched atHand) {
    return new SendReferral(
        asked.id(),
        asked.at().victim(),
        asked.offer(),
        LawfulBasis.CONSENT,
        Referring.reachable(asked.record()),
        atHand.highRisk(),
        atHand.policeLinked(),
        asked.errand().issued());
  }

  /**
   * The same request again: the new one was sent, so at most the redirect is missing. It is made up
   * for only while the new one stands; otherwise the one at hand may be all that she has.
   */
  private Outcome again(Onward asked) {
    if (!asked.inPlace()) {
      return done(asked);
    }
    JudgeReferral redirectedBefore =
        asked.judge(asked.at().referral(), Question.REDIRECT, "redirect");
    if (steps.memory(redirectedBefore) == Steps.Memory.SAME) {
      return done(asked);
    }
    Answer stands = steps.one(asked.judge(asked.id(), Question.STANDS, "stands"));
    return stands instanceof Answer.Vouched ? sent(asked) : Outcomes.of(stands, "");
  }

  private Outcome sent(Onward asked) {
    return asked.inPlace() ? redirect(asked) : done(asked);
  }

  /**
   * The one at hand may have moved on since it was judged. If she still has it (a colleague
   * accepted it), the new one is recalled and nothing has changed. If she has not (a colleague
   * declined it), or the other service has received the new one already, that one goes on, and the
   * answer is where she was referred to.
   */
  private Outcome redirect(Onward asked) {
    Errand errand = asked.errand();
    ReferralId old = asked.at().referral();
    Answer redirected = steps.one(new RedirectReferral(old, asked.id(), errand.step("redirect")));
    if (redirected instanceof Answer.Done) {
      return done(asked);
    }
    boolean recalled =
        steps.one(asked.judge(old, Question.STANDS, "stands")) instanceof Answer.Vouched
            && steps.one(new RecallReferral(asked.id(), errand.step("recall")))
                instanceof Answer.Done;
    return recalled ? Outcomes.of(redirected, "") : done(asked);
  }

  private Outcome done(Onward asked) {
    return new Outcome.Done(
        references.referenceFor(asked.errand().organisation(), asked.at().victim(), asked.id()));
  }

  private ReferralId id(Errand errand) {
    return ids.referral(errand.by(), errand.request());
  }
}
