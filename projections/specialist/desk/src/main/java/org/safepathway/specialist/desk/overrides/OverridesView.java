package org.safepathway.specialist.desk.overrides;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.specialist.desk.EnglishTime;

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
   * @param reference the organisation’s own handle
   * @param shortReference its display form
   * @param offer the offer concerned
   * @param from who asks
   * @param askedAt when
   * @param escalated whether nobody answered in time
   * @param expiresAt when it is over
   * @param offerName the offer’s name, for the page
   * @param fromName the asker’s name, for the page
   */
  record Row(
      String reference,
      String shortReference,
      OfferId offer,
      OrganisationId from,
      Instant askedAt,
      boolean escalated,
      Instant expiresAt,
      @JsonIgnore String offerName,
      @JsonIgnore String fromName) {

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
