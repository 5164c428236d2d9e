package org.safepathway.specialist.desk.consents;

import java.util.List;
import java.util.function.BiFunction;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.services.OtherServices;
import org.springframework.stereotype.Component;

/** Sends her on to one service of another organisation, with a consent of its own. */
@Component
final class Onward {

  private final Inside inside;
  private final OtherServices services;

  Onward(Inside inside, OtherServices services) {
    this.inside = inside;
    this.services = services;
  }

  Inside.Outcome send(
      SignedIn who, RequestId request, SendOn body, BiFunction<OfferId, ConsentRecord, Act> act) {
    // Nothing leaves this desk when she said no (DOMAIN.md rule 9).
    if (body.record().answer() == ConsentAnswer.REFUSED) {
      return refused(Refusal.of(ConsentRefusal.CONSENT_REFUSED));
    }
    if (!services.has(who, body.offer())) {
      return refused(Refusal.of(ReferralRefusal.OFFER_UNKNOWN));
    }
    return switch (inside.act(who.actor(), request, act.apply(body.offer(), body.record()))) {
      case Inside.Outcome.Done done -> done;
      case Inside.Outcome.Refused(Refusal refusal) -> refused(refusal);
    };
  }

  private static Inside.Outcome refused(Refusal refusal) {
    return new Inside.Outcome.Refused(FieldOf.consent(refusal));
  }

  /**
   * Where to, and her consent to it.
   *
   * @param offer the one service
   * @param record how she was asked, and her answer
   */
  record SendOn(OfferId offer, ConsentRecord record) {}

  /**
   * The empty form.
   *
   * @param reference the organisation’s own handle of the case at hand
   * @param shortReference its display form
   * @param offers to choose from
   * @param questions how she is asked
   */
  record OnwardView(
      String reference,
      String shortReference,
      List<org.safepathway.desk.Choice> offers,
      ConsentQuestions questions) {

    OnwardView {
      offers = List.copyOf(offers);
    }
  }
}
