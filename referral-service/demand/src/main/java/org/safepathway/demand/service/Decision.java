package org.safepathway.demand.service;

import org.safepathway.demand.event.DemandEvent;
import org.safepathway.kernel.RefusalReason;

/** What a need’s stream decides. */
sealed interface Decision {

  /**
   * It happens.
   *
   * @param event as it is appended
   */
  record Happens(DemandEvent event) implements Decision {}

  /**
   * It does not, and nothing changes.
   *
   * @param reason why
   */
  record Refuses(RefusalReason reason) implements Decision {}
}
