package org.safepathway.specialist.projector;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.ReferralId;
import org.safepathway.specialist.documents.Entry;
import org.safepathway.specialist.documents.Happening;

/**
 * A line of history before it is known who reads it.
 *
 * @param order its place among all lines of this victim
 * @param at when
 * @param what what happened
 * @param by who did it
 * @param onward the other referral that it is about, or null; it never leaves
 */
public record Line(long order, Instant at, Happening what, Actor by, @Nullable ReferralId onward) {

  /**
   * As one organisation reads it.
   *
   * @param reader which
   * @param named of whom it may know that they support her
   */
  Entry readBy(OrganisationId reader, Set<OrganisationId> named) {
    OrganisationId of = by.organisation();
    return new Entry(
        at, what, named.contains(of) ? of : null, of.equals(reader) ? by.person() : null);
  }
}
