package org.safepathway.police.desk.referrals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;

/**
 * The empty referral form.
 *
 * @param offer the service chosen already, or null
 * @param basis with her consent or by an override
 * @param offers the services that take referrals
 * @param wordingVersion the version of the wording of the consent on this page
 * @param reviewOn the usual day by which a consent is reviewed
 * @param expiresOn the usual last day of a consent
 * @param choices what can be chosen in its fields
 */
record NewReferralView(
    @Nullable String offer,
    ReferVictim.Basis basis,
    List<Choice> offers,
    String wordingVersion,
    LocalDate reviewOn,
    LocalDate expiresOn,
    FactChoices choices) {

  NewReferralView {
    offers = List.copyOf(offers);
  }
}
