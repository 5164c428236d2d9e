package org.safepathway.referral;

import java.time.Instant;
import java.util.Set;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.OrganisationId;

/**
 * Who she is or how she may be contacted was changed: a fact of a controlled class came after
 * another of its class (DOMAIN.md rule 20). It says no more than that it was.
 *
 * @param fact the newer fact
 * @param factClass its class
 * @param by the organisation that recorded it
 * @param at when
 */
public record ContactChange(FactId fact, FactClass factClass, OrganisationId by, Instant at) {

  /**
   * The one rule of whom a change concerns, among cases with which its class is shared: one that
   * was sent before, at another organisation than made it, and that has not acknowledged it. By
   * times, since a stream knows no order but its own; where they are equal it concerns.
   *
   * @param holder the organisation of the case
   * @param sentAt when the case was sent to it
   * @param acknowledged what was acknowledged there
   */
  public boolean concerns(OrganisationId holder, Instant sentAt, Set<FactId> acknowledged) {
    return !by.equals(holder) && !at.isBefore(sentAt) && !acknowledged.contains(fact);
  }
}
