package org.safepathway.demand.event;

import org.safepathway.demand.DemandId;
import org.safepathway.kernel.Stamp;

/** Something that happened to a need. A public contract: versioned, with golden files. */
public sealed interface DemandEvent
    permits DemandNoted, DemandNotCounted, DemandAllocated, DemandAnswered, DemandWithdrawn {

  /** Which need. */
  DemandId demand();

  /** When, by whom, for which request. */
  Stamp stamp();
}
