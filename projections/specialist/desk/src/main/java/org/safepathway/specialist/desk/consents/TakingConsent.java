package org.safepathway.specialist.desk.consents;

import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.Purpose;
import org.safepathway.desk.SignedIn;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.inside.Inside;
import org.safepathway.referral.inside.TakeConsent;
import org.springframework.stereotype.Component;

/** Records her answer for this organisation. */
@Component
final class TakingConsent {

  private final Inside inside;

  TakingConsent(Inside inside) {
    this.inside = inside;
  }

  Inside.Outcome take(
      SignedIn who, RequestId request, String reference, Purpose purpose, ConsentRecord record) {
    return switch (inside.act(
        who.actor(), request, new TakeConsent(reference, purpose, whole(purpose, record)))) {
      case Inside.Outcome.Done done -> done;
      case Inside.Outcome.Refused refused ->
          new Inside.Outcome.Refused(FieldOf.consent(refused.refusal()));
    };
  }

  /** A page on which she said no to everything names no class: then she was asked about all. */
  private static ConsentRecord whole(Purpose purpose, ConsentRecord record) {
    boolean all =
        purpose == Purpose.SUPPORT
            && record.answer() == ConsentAnswer.REFUSED
            && record.classes().isEmpty();
    return all
        ? new ConsentRecord(
            record.answer(),
            ConsentQuestions.askable(),
            record.method(),
            record.wordingVersion(),
            record.wordingLanguage(),
            record.aid(),
            record.spokenInPrivate(),
            record.understandingChecked(),
            record.hasCapacity(),
            record.validFrom(),
            record.reviewOn(),
            record.expiresOn())
        : record;
  }
}
