package org.safepathway.demand;

import java.time.LocalDate;
import java.util.Map;
import org.safepathway.directory.LocalAuthority;

/**
 * How many needs nobody took, in whole weeks that are over. Counts are rounded down to fives, and
 * fewer than five are zero (DOMAIN.md rule 19).
 *
 * @param from the first day
 * @param until the last day
 * @param needs by need
 * @param areas by local authority, where one was told
 */
public record Figures(
    LocalDate from,
    LocalDate until,
    Map<NeedGroup, Integer> needs,
    Map<LocalAuthority, Integer> areas) {

  /** Copies the counts. */
  public Figures {
    needs = Map.copyOf(needs);
    areas = Map.copyOf(areas);
  }
}
