package org.safepathway.specialist.desk.offers;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.safepathway.status.IaaLevel;
import org.safepathway.status.OtherFace;

/**
 * What a service can do for victims whose status is insecure. Only specialist services see it.
 *
 * @param adviser at which level its immigration adviser is registered, or null if it has none
 * @param nrpfFund whether it can pay for what public funds do not
 * @param places for victims without recourse, or null where nobody counts them
 * @param free of these now, or null
 */
record SayFace(
    @Nullable IaaLevel adviser,
    boolean nrpfFund,
    @Nullable @Min(0) @Max(OtherFace.MOST) Integer places,
    @Nullable @Min(0) @Max(OtherFace.MOST) Integer free) {

  /** Both or none, and no more free than there are. */
  @AssertTrue(message = "more-free-than-places")
  public boolean isFreeWithinPlaces() {
    return face().isCounted();
  }

  OtherFace face() {
    return new OtherFace(adviser, nrpfFund, places, free);
  }
}
