package org.safepathway.specialist.projector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.ReferralId;

/**
 * A sealed fact and where it came from.
 *
 * @param sealed the fact
 * @param order the place of its recording among all lines of this victim
 * @param at when it was recorded
 * @param by who recorded it
 * @param referral the referral in which a note was written; null for everything else
 * @param status by which consent a status fact came; null for everything else
 */
public record RecordedFact(
    SealedFact sealed,
    long order,
    Instant at,
    Actor by,
    @Nullable ReferralId referral,
    @Nullable StatusOrigin status) {

  /**
   * By which consent a status fact came.
   *
   * @param recipient whose Consent stream
   * @param statusConsent under which unbroken consent to STATUS, see {@link Answers}
   * @param placeholder whether it came with the consent, when nothing was said yet
   */
  public record StatusOrigin(OrganisationId recipient, int statusConsent, boolean placeholder) {}

  boolean isNote() {
    return sealed.factClass() == FactClass.CASE_NOTE;
  }
}
