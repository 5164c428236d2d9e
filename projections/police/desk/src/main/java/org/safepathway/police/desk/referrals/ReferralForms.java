package org.safepathway.police.desk.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.police.desk.EnglishTime;
import org.safepathway.police.desk.services.VisibleOffers;
import org.springframework.stereotype.Component;

/** Makes the empty referral form. */
@Component
final class ReferralForms {

  /** Of the consent’s wording in the message bundle: change both together. */
  static final String WORDING_VERSION = "2026-1";

  // A consent taken by police is for a short time (DOMAIN.md, consent record).
  private static final int REVIEW_DAYS = 7;
  private static final int CONSENT_DAYS = 14;

  private final VisibleOffers offers;
  private final Clock clock;

  ReferralForms(VisibleOffers offers, Clock clock) {
    this.offers = offers;
    this.clock = clock;
  }

  NewReferralView referral(@Nullable String offer, ReferVictim.@Nullable Basis basis) {
    LocalDate today = LocalDate.now(clock.withZone(EnglishTime.ZONE));
    List<Choice> choices = offers.choices();
    return new NewReferralView(
        choices.stream()
            .map(Choice::value)
            .filter(one -> one.equals(offer))
            .findFirst()
            .orElse(null),
        basis == null ? ReferVictim.Basis.CONSENT : basis,
        choices,
        WORDING_VERSION,
        today.plusDays(REVIEW_DAYS),
        today.plusDays(CONSENT_DAYS),
        FactChoices.ALL);
  }
}
