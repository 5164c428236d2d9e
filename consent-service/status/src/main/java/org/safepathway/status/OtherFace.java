package org.safepathway.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * The face of an offer that only specialist services see: what it can do for a victim whose status
 * is insecure. All of it is a proxy of status (DOMAIN.md rule 5), the number of places and that it
 * changes included; the face that others see does not tell that there is this one.
 *
 * @param adviser at which level its immigration adviser is registered, or null if it has none
 * @param nrpfFund whether it can pay for what public funds do not
 * @param places for victims without recourse, in all, or null where nobody counts them
 * @param free of these now, or null where nobody counts them
 */
public record OtherFace(
    @Nullable IaaLevel adviser,
    boolean nrpfFund,
    @Nullable Integer places,
    @Nullable Integer free) {

  /** More places than any service has. */
  public static final int MOST = 500;

  /** Of an offer of which nobody said anything. */
  public static final OtherFace NOTHING = new OtherFace(null, false, null, null);

  /** Whether the numbers go together: both or none, and no more free than there are. */
  @JsonIgnore
  public boolean isCounted() {
    if (places == null || free == null) {
      return places == null && free == null;
    }
    return free >= 0 && free <= places && places <= MOST;
  }

  /** Whether it can do now what she needs. */
  public boolean canMeet(StatusNeed need) {
    return switch (need) {
      case IMMIGRATION_ADVICE, MVDAC -> adviser != null;
      case NRPF_SUPPORT -> nrpfFund || (free != null && free > 0);
      case DVILR -> need.mayBeMetAt(adviser);
    };
  }
}
