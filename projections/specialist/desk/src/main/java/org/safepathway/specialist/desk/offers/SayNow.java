package org.safepathway.specialist.desk.offers;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.IntakeState;

/**
 * How things stand today, in one form: that is how an offer stays current in under a minute.
 *
 * @param intake whether referrals are taken now
 * @param shown the intake that the page showed, or null; what was not changed is not said
 * @param shownPlaces the places that it showed, or null
 * @param shownFree how many of these were free, or null
 * @param places in all, or null where nobody counts them
 * @param free of these now, or null
 * @param allTrue whether everything else on the page is still true
 */
record SayNow(
    IntakeState intake,
    @Nullable IntakeState shown,
    @Nullable Integer shownPlaces,
    @Nullable Integer shownFree,
    @Nullable @Min(0) @Max(Capacity.MOST) Integer places,
    @Nullable @Min(0) @Max(Capacity.MOST) Integer free,
    boolean allTrue) {

  /** Both or none, and no more free than there are. */
  @AssertTrue(message = "more-free-than-places")
  public boolean isFreeWithinPlaces() {
    return places == null ? free == null : free != null && free <= places;
  }

  /**
   * Whether a page that is older than what was last said repeats what it showed: nobody says so.
   *
   * @param standing what was last said, or null
   */
  boolean repeatsAnOlderPage(@Nullable Capacity standing) {
    boolean repeats = Objects.equals(places, shownPlaces) && Objects.equals(free, shownFree);
    return repeats
        && standing != null
        && !(Objects.equals(shownPlaces, standing.places())
            && Objects.equals(shownFree, standing.free()));
  }
}
