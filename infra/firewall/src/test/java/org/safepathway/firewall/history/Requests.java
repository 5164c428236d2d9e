package org.safepathway.firewall.history;

import java.time.LocalDate;
import java.util.Random;

/** Whole requests for tests that need a referral and no history. */
public final class Requests {

  private Requests() {}

  /** A referral to Amberwell, with consent. */
  public static String referral() {
    Bodies bodies = bodies();
    Validity validity = Validity.lasting(bodies.today());
    return bodies.referral(Service.AMBERWELL.offer(), true, false, false, validity).toString();
  }

  /** A referral to Amberwell without consent, which waits for its second person. */
  public static String override(boolean policeLinked) {
    return bodies().override(Service.AMBERWELL.offer(), policeLinked).toString();
  }

  private static Bodies bodies() {
    return new Bodies(new Random(1), LocalDate.now(java.time.ZoneOffset.UTC));
  }
}
