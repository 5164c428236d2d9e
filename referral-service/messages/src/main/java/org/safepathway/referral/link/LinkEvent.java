package org.safepathway.referral.link;

import org.safepathway.kernel.Event;

/** The events of a Link stream; each is of the victim as the one who made the code knows her. */
public sealed interface LinkEvent extends Event permits LinkOffered, LinkTakenUp, LinkClosed {

  /** Which. */
  LinkId link();
}
