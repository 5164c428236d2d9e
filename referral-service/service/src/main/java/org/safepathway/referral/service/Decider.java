package org.safepathway.referral.service;

import org.safepathway.kernel.Stamp;

/** One use case along an edge: a pure function of what was, what is asked, when and by whom. */
@FunctionalInterface
interface Decider<C> {

  /** Decides; taker and state were judged before. */
  Decision decide(Situation now, C command, Stamp stamp);
}
