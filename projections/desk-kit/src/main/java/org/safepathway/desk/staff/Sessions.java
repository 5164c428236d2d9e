package org.safepathway.desk.staff;

import org.safepathway.kernel.Actor;

/** The sessions of the people who work at the desks of this process. */
public interface Sessions {

  /** How many the caller has besides the one of the present request. */
  int others(Actor caller);

  /** Ends all that somebody has, on whatever device; the next request in each finds that. */
  void end(Actor person);
}
