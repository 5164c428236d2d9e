package org.safepathway.standalone.engine;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.safepathway.demand.Holding;
import org.safepathway.referral.inside.Inside;

/** Where desks’ acts arrive, in a process that may have more. */
public interface Referring {

  /** The port. */
  Inside inside();

  /** What may be told of referrals to those who keep needs that nobody took. */
  Holding unmetNeeds();

  /**
   * Has somebody outside the victims’ log follow her consent to statistics, from the first event
   * on.
   *
   * @param name of the token
   * @param ended is told what stands for one that has ended, and when; twice changes nothing
   * @return ends it, before what it tells is closed
   */
  AutoCloseable whenStatisticsEnd(String name, BiConsumer<String, Instant> ended);
}
