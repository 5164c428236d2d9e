package org.safepathway.specialist.desk.offers;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Who pays until when.
 *
 * @param funder in words
 * @param from the first day
 * @param until the last day
 */
record Fund(@Size(max = 120) String funder, LocalDate from, LocalDate until) {

  /** It ends after it begins. */
  @AssertTrue(message = "ends-before-it-begins")
  public boolean isInOrder() {
    return from == null || until == null || !until.isBefore(from);
  }
}
