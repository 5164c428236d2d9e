package org.safepathway.demand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asked a consortium sees of it. The same whether she agreed to be counted or not, and
 * whether she took that back: that is told to nobody here.
 *
 * @param on the day of asking (Europe/London)
 * @param until the last day on which it stands
 * @param suggestion the last one, or null if there is none yet
 * @param answer what they said to it, or null
 */
public record Asked(
    LocalDate on, LocalDate until, @Nullable Suggestion suggestion, @Nullable HolderAnswer answer) {

  /** Whether something may still come of it: as long as it does, it cannot be asked again. */
  public boolean stands() {
    return answer != HolderAnswer.REFERRED;
  }

  /** Whether a service is suggested, and nobody said yet what came of it. */
  public boolean waits() {
    return suggestion != null && suggestion.member() != null && answer == null;
  }
}
