package org.safepathway.frontdoor;

import static org.safepathway.consent.ConsentRefusal.BEGINS_TOO_LATE;
import static org.safepathway.consent.ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE;
import static org.safepathway.consent.ConsentRefusal.CLASS_NOT_FOR_POLICE;
import static org.safepathway.consent.ConsentRefusal.CONSENT_REFUSED;
import static org.safepathway.consent.ConsentRefusal.FACT_INVALID;
import static org.safepathway.consent.ConsentRefusal.NOT_ENTITLED;
import static org.safepathway.consent.ConsentRefusal.NOT_FREELY_GIVEN;
import static org.safepathway.consent.ConsentRefusal.NO_LIVE_CONSENT;
import static org.safepathway.consent.ConsentRefusal.NO_PENDING_OVERRIDE;
import static org.safepathway.consent.ConsentRefusal.OVERRIDE_NEEDS_HIGH_RISK;
import static org.safepathway.consent.ConsentRefusal.OVERRIDE_NEEDS_REASON;
import static org.safepathway.consent.ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON;
import static org.safepathway.consent.ConsentRefusal.OVERRIDE_OFFER_PAUSED;
import static org.safepathway.consent.ConsentRefusal.OVERRIDE_OFFER_UNKNOWN;
import static org.safepathway.consent.ConsentRefusal.RECIPIENT_NOT_ONE_SPECIALIST;
import static org.safepathway.consent.ConsentRefusal.STATUS_FACT_MISSING;
import static org.safepathway.consent.ConsentRefusal.VALIDITY_OUT_OF_RANGE;
import static org.safepathway.kernel.CommonRefusal.MALFORMED;
import static org.safepathway.kernel.CommonRefusal.NOT_FOUND;
import static org.safepathway.kernel.CommonRefusal.REQUEST_ID_REUSED;
import static org.safepathway.referral.ReferralRefusal.ATTESTATION_INVALID;
import static org.safepathway.referral.ReferralRefusal.BASIS_DOES_NOT_FIT;
import static org.safepathway.referral.ReferralRefusal.CHANGE_NOT_CONFIRMED;
import static org.safepathway.referral.ReferralRefusal.CONTACT_CHANGED;
import static org.safepathway.referral.ReferralRefusal.CONTACT_UNSAFE;
import static org.safepathway.referral.ReferralRefusal.LINK_CODE_SHOWN_BEFORE;
import static org.safepathway.referral.ReferralRefusal.LINK_CODE_UNKNOWN;
import static org.safepathway.referral.ReferralRefusal.NOTHING_TO_ACKNOWLEDGE;
import static org.safepathway.referral.ReferralRefusal.NOTHING_TO_CORRECT;
import static org.safepathway.referral.ReferralRefusal.NOT_IN_THIS_STATE;
import static org.safepathway.referral.ReferralRefusal.NOT_REACHED_YET;
import static org.safepathway.referral.ReferralRefusal.OFFER_PAUSED;
import static org.safepathway.referral.ReferralRefusal.OFFER_UNKNOWN;
import static org.safepathway.referral.ReferralRefusal.SAFE_CONTACT_MISSING;
import static org.safepathway.referral.ReferralRefusal.TOO_FEW_ATTEMPTS;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.RefusalReason;

/**
 * Which refusals a desk is told. Every other one would tell that something exists, and becomes
 * {@code not-found}; so does one that this table has not heard of.
 */
enum Told {
  /** After an act: what helps the caller with a case of their own. */
  ACTING(
      REQUEST_ID_REUSED,
      MALFORMED,
      NOT_IN_THIS_STATE,
      OFFER_UNKNOWN,
      OFFER_PAUSED,
      SAFE_CONTACT_MISSING,
      BASIS_DOES_NOT_FIT,
      CONTACT_UNSAFE,
      CONTACT_CHANGED,
      NOTHING_TO_ACKNOWLEDGE,
      CHANGE_NOT_CONFIRMED,
      TOO_FEW_ATTEMPTS,
      NOT_REACHED_YET,
      ATTESTATION_INVALID,
      NOTHING_TO_CORRECT,
      RECIPIENT_NOT_ONE_SPECIALIST,
      CLASS_NOT_FOR_POLICE,
      CLASSES_DO_NOT_FIT_PURPOSE,
      NOT_FREELY_GIVEN,
      VALIDITY_OUT_OF_RANGE,
      BEGINS_TOO_LATE,
      NO_LIVE_CONSENT,
      CONSENT_REFUSED,
      STATUS_FACT_MISSING,
      OVERRIDE_NEEDS_HIGH_RISK,
      OVERRIDE_NEEDS_REASON,
      OVERRIDE_NEEDS_SECOND_PERSON,
      NO_PENDING_OVERRIDE,
      OVERRIDE_OFFER_UNKNOWN,
      OVERRIDE_OFFER_PAUSED,
      FACT_INVALID,
      LINK_CODE_UNKNOWN,
      LINK_CODE_SHOWN_BEFORE),
  /** After sealing: what is wrong with the facts as entered. */
  SEALING(REQUEST_ID_REUSED, MALFORMED, FACT_INVALID, NOT_ENTITLED, CLASS_NOT_FOR_POLICE),
  /** After opening: nothing about the case. */
  OPENING(MALFORMED);

  private final Set<String> codes;

  Told(RefusalReason... reasons) {
    codes = Stream.of(reasons).map(RefusalReason::code).collect(Collectors.toUnmodifiableSet());
  }

  /** What the desk is told of a refusal. */
  Refusal of(Refusal refusal) {
    return codes.contains(refusal.code()) ? refusal : Refusal.of(NOT_FOUND);
  }
}
