package org.safepathway.directory.awareness;

import java.time.LocalDate;
import java.util.Map;
import org.safepathway.directory.UnitId;

/**
 * How often a unit looked, and how often it referred, in a week.
 *
 * @param unit which
 * @param week the Monday with which it begins, in London
 * @param shown how often each was shown; what was never shown is not in it
 * @param referred how many referrals the unit sent
 */
public record UnitWeek(UnitId unit, LocalDate week, Map<Shown, Integer> shown, int referred) {

  /** Copies the map. */
  public UnitWeek {
    shown = Map.copyOf(shown);
  }

  /** How often it was shown. */
  public int shown(Shown what) {
    return shown.getOrDefault(what, 0);
  }
}
