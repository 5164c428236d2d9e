package org.safepathway.referral;

import java.util.Locale;
import org.safepathway.kernel.RefusalReason;

/** Why a Referral or a Victim stream refuses. */
public enum ReferralRefusal implements RefusalReason {
  /** The referral is not in a state that allows this. */
  NOT_IN_THIS_STATE,
  /** The caller may not take this edge. */
  NOT_YOURS,
  /** The offer is not known, or is closed. */
  OFFER_UNKNOWN,
  /** The offer is paused. */
  OFFER_PAUSED,
  /** There is no safe way to contact her (DOMAIN.md rule 12). */
  SAFE_CONTACT_MISSING,
  /** Choice and lawful basis do not fit: an override is not consent (DOMAIN.md rule 11). */
  BASIS_DOES_NOT_FIT,
  /** Someone else answered: contact again only by her safe fallback, or close as unsafe. */
  CONTACT_UNSAFE,
  /** Who she is or how she may be contacted was changed, and nobody acknowledged it (rule 20). */
  CONTACT_CHANGED,
  /** What is to be acknowledged was not changed here, or is acknowledged already. */
  NOTHING_TO_ACKNOWLEDGE,
  /** Whoever changes it says how the change was confirmed with her (DOMAIN.md rule 20). */
  CHANGE_NOT_CONFIRMED,
  /** She counts as unreachable only after the offer's number of attempts. */
  TOO_FEW_ATTEMPTS,
  /** She was not reached yet. */
  NOT_REACHED_YET,
  /** It is not due yet. */
  NOT_DUE,
  /** The attestation is not the vault's, or does not fit what was sent. */
  ATTESTATION_INVALID,
  /** A fact to correct is not known here. */
  NOTHING_TO_CORRECT,
  /** The link code is wrong, used, over, one's own, or was tried too often: all alike. */
  LINK_CODE_UNKNOWN,
  /** The code was shown already when this request was first made; it is not shown again. */
  LINK_CODE_SHOWN_BEFORE,
  /** The record was erased. */
  ERASED;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
