package org.safepathway.standalone.engine;

import java.util.concurrent.atomic.LongAdder;
import org.safepathway.consent.OpenFacts;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.Command;

/**
 * How many commands were sent since the start, by what came of them: no kind of act, no person.
 * Safe for many threads.
 */
public final class Counts {

  private final LongAdder done = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder faults = new LongAdder();
  private final LongAdder openings = new LongAdder();

  void answered(Command command, Answer answer) {
    if (answer instanceof Answer.Refused) {
      refused.increment();
      return;
    }
    done.increment();
    if (command instanceof OpenFacts) {
      openings.increment();
    }
  }

  void fault() {
    faults.increment();
  }

  /** Those that were answered with yes. */
  public long done() {
    return done.sum();
  }

  /** Those that were refused. */
  public long refused() {
    return refused.sum();
  }

  /** Those that were not answered. */
  public long faults() {
    return faults.sum();
  }

  /** Those of the first that were openings. */
  public long openings() {
    return openings.sum();
  }
}
