package org.safepathway.specialist.desk.consents;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.ConsentRecord;
import org.safepathway.consent.ConsentRecord.ConsentAnswer;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.desk.Choice;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RequestId;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.inside.Act;
import org.safepathway.referral.inside.Inside;
import org.safepathway.specialist.desk.services.OtherServices;
import org.safepathway.status.IaaLevel;
import org.safepathway.status.OtherFace;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.StatusNeed;
import org.springframework.stereotype.Component;

/** Sends her on to one service of another organisation, with a consent of its own. */
@Component
final class Onward {

  private final Inside inside;
  private final OtherServices services;
  private final OtherFaces faces;

  Onward(Inside inside, OtherServices services, OtherFaces faces) {
    this.inside = inside;
    this.services = services;
    this.faces = faces;
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
    if (!mayMeet(who, body)) {
      return refused(Refusal.of(OnwardRefusal.ADVISER_LEVEL_TOO_LOW));
    }
    return switch (inside.act(who.actor(), request, act.apply(body.offer(), body.record()))) {
      case Inside.Outcome.Done done -> done;
      case Inside.Outcome.Refused(Refusal refusal) -> refused(refusal);
    };
  }

  /** The service that was chosen, if what was sent could be read. */
  static @Nullable OfferId chosen(org.safepathway.desk.Act<SendOn> sent) {
    return sent instanceof org.safepathway.desk.Act.Read<SendOn>(RequestId _, SendOn body)
        ? body.offer()
        : null;
  }

  // What she needs because of her status is matched here and goes no further: an act has no place
  // for it, so that no command or event tells of it (DOMAIN.md rules 5 and 17).
  private boolean mayMeet(SignedIn who, SendOn body) {
    OtherFace face = faces.read(who.actor()).getOrDefault(body.offer(), OtherFace.NOTHING);
    IaaLevel level = face.adviser();
    return body.needs() == null || body.needs().stream().allMatch(need -> need.mayBeMetAt(level));
  }

  private static Inside.Outcome refused(Refusal refusal) {
    return new Inside.Outcome.Refused(FieldOf.consent(refusal));
  }

  /**
   * Where to, and her consent to it.
   *
   * @param offer the one service
   * @param needs what that service is to do for her of what speaks of status, or null for nothing
   * @param record how she was asked, and her answer
   */
  record SendOn(OfferId offer, @Nullable Set<@NotNull StatusNeed> needs, ConsentRecord record) {}

  /**
   * The empty form.
   *
   * @param reference the organisation’s own handle of the case at hand
   * @param shortReference its display form
   * @param offers to choose from
   * @param needs that speak of status, to choose from
   * @param questions how she is asked
   */
  record OnwardView(
      String reference,
      String shortReference,
      List<Choice> offers,
      List<Choice> needs,
      ConsentQuestions questions) {

    OnwardView {
      offers = List.copyOf(offers);
      needs = List.copyOf(needs);
    }
  }
}
