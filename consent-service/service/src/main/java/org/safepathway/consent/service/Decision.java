package org.safepathway.consent.service;

import org.safepathway.consent.ConsentEvent;
import org.safepathway.kernel.RefusalReason;

/** What a rule decides about a command. */
sealed interface Decision {

  /**
   * It happens.
   *
   * @param event what happens
   */
  record Happens(ConsentEvent event) implements Decision {}

  /** It is so already: answered as done, and nothing is appended. */
  record IsSo() implements Decision {}

  /**
   * It is refused.
   *
   * @param reason why
   */
  record Refuse(RefusalReason reason) implements Decision {}
}
