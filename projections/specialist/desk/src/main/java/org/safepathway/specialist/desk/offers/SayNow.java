package org.safepathway.specialist.desk.offers;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.IntakeState;

/**
 * How things stand today, in one form: that is how an offer stays current in under a minute.
 *
 * @param intake whether referrals are taken now
 * @param shown the intake that the page showed, or null; what was not changed is not said
 * @param places in all, or null where nobody counts them
 * @param free of these now, or null
 * @param allTrue whether everything else on the page is still true
 */
record SayNow(
    IntakeState intake,
    @Nullable IntakeState shown,
    @Nullable @Min(0) @Max(Capacity.MOST) Integer places,
    @Nullable @Min(0) @Max(Capacity.MOST) Integer free,
    boolean allTrue) {

  /** Both or none, and no more free than there are. */
  @AssertTrue(message = "more-free-than-places")
  public boolean isFreeWithinPlaces() {
    return places == null ? free == null : free != null && free <= places;
  }
}
