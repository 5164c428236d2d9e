package org.safepathway.directory;

import java.time.LocalDate;

/**
 * How many households or people a service can take, as its manager last said. For those who refer;
 * never in the public feed.
 *
 * @param places in all
 * @param free of these now
 * @param on the day it was said
 */
public record Capacity(int places, int free, LocalDate on) {

  /** The most places that an offer may say. */
  public static final int MOST = 10_000;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of range or more is free than there is
   */
  public Capacity {
    if (places < 0 || places > MOST || free < 0 || free > places) {
      throw new IllegalArgumentException(
          "from 0 to 10,000 places, and no more free than there are");
    }
  }
}
