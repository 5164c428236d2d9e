package org.safepathway.specialist.projector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Actor;
import org.safepathway.referral.ReferralId;
import org.safepathway.specialist.documents.Happening;

/**
 * A sealed fact and where it came from.
 *
 * @param sealed the fact
 * @param order the place of its recording among all lines of this victim
 * @param at when it was recorded
 * @param by who recorded it
 * @param referral the referral in which a note was written; null for everything else
 */
public record RecordedFact(
    SealedFact sealed, long order, Instant at, Actor by, @Nullable ReferralId referral) {

  boolean isNote() {
    return sealed.factClass() == FactClass.CASE_NOTE;
  }

  Line line() {
    return new Line(
        order,
        at,
        sealed.supersedes() == null ? Happening.FACTS_ADDED : Happening.FACTS_CORRECTED,
        by,
        null);
  }
}
