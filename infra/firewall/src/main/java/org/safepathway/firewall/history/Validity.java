package org.safepathway.firewall.history;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * From when until when a consent holds.
 *
 * @param from its first day, or null for at once
 * @param review by when it is looked at again
 * @param until its last day
 */
record Validity(@Nullable LocalDate from, LocalDate review, LocalDate until) {

  /** So long that it outlasts every history, and as police may ask for at most, a little less. */
  private static final int LONG = 25;

  /** So short that it is over before most histories are. */
  private static final int SHORT = 6;

  /** One that holds at once, and mostly longer than its history. */
  static Validity now(Random random, LocalDate day) {
    int days = random.nextInt(100) < 75 ? LONG : random.nextInt(SHORT);
    LocalDate from =
        switch (random.nextInt(5)) {
          case 0 -> day;
          case 1 -> day.minusDays(1 + random.nextInt(30));
          default -> null;
        };
    return new Validity(from, day.plusDays(random.nextInt(days + 1)), day.plusDays(days));
  }

  /** One that outlasts its history, whatever else is so. */
  static Validity lasting(LocalDate day) {
    return new Validity(null, day.plusDays(LONG - 5), day.plusDays(LONG));
  }

  /** One that begins on another day. */
  static Validity later(Random random, LocalDate day) {
    LocalDate from = day.plusDays(2 + random.nextInt(3));
    return new Validity(from, from, day.plusDays(LONG));
  }

  /**
   * Whether it can be recorded and holds, whatever hour it is.
   *
   * @param day today, or yesterday
   */
  boolean surelyHolds(LocalDate day) {
    return (from == null || !from.isAfter(day)) && until.isAfter(day);
  }

  void putInto(ObjectNode record) {
    if (from != null) {
      record.put("validFrom", from.toString());
    }
    record.put("reviewOn", review.toString()).put("expiresOn", until.toString());
  }
}
