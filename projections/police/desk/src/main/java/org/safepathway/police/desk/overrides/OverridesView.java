package org.safepathway.police.desk.overrides;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.police.desk.EnglishTime;

/**
 * The overrides that wait.
 *
 * @param overrides the one that expires next first
 */
record OverridesView(List<Row> overrides) {

  OverridesView {
    overrides = List.copyOf(overrides);
  }

  /**
   * One that waits.
   *
   * @param reference the force’s own handle
   * @param shortReference its display form
   * @param service the name of the one service
   * @param unit the name of the asker’s unit, or null
   * @param askedAt when
   * @param escalated whether nobody answered in time
   * @param expiresAt when it is over
   */
  record Row(
      String reference,
      String shortReference,
      String service,
      @Nullable String unit,
      Instant askedAt,
      boolean escalated,
      Instant expiresAt) {

    /** When it was asked, for the page. */
    public String askedText() {
      return EnglishTime.of(askedAt);
    }

    /** When it is over, for the page. */
    public String expiresText() {
      return EnglishTime.of(expiresAt);
    }
  }
}
