package org.safepathway.identity.limits;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many requests a minute are answered; as many may come at once. Nobody who works by hand meets
 * them. A demonstration has none unless they are set: it is for one machine, whose programs ask as
 * fast as they can.
 *
 * @param byPerson of one person at the desks, 0 for any number; null for 600
 * @param byAddress of one address at all pages, the public feed included, 0 for any number; null
 *     for 6,000. Where something in front passes everybody on it is the address of all
 */
@ConfigurationProperties("safe-pathway.requests-a-minute")
public record RequestLimits(@Nullable Integer byPerson, @Nullable Integer byAddress) {

  private static final int OF_A_PERSON = 600;
  private static final int OF_AN_ADDRESS = 6_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public RequestLimits {
    if ((byPerson != null && byPerson < 0) || (byAddress != null && byAddress < 0)) {
      throw new IllegalArgumentException(
          "safe-pathway.requests-a-minute.* is a number of requests, or 0 for any number");
    }
  }

  /** Those of a person; 0 for any number. */
  int ofAPerson(boolean demo) {
    return byPerson != null ? byPerson : demo ? 0 : OF_A_PERSON;
  }

  /** Those of an address; 0 for any number. */
  int ofAnAddress(boolean demo) {
    return byAddress != null ? byAddress : demo ? 0 : OF_AN_ADDRESS;
  }
}
