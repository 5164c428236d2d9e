package org.safepathway.directory.changes;

import org.safepathway.directory.event.DirectoryEvent;
import org.safepathway.kernel.RefusalReason;

/** What a stream decides about a change. */
sealed interface Decision {

  /**
   * It happens.
   *
   * @param event as it is appended
   */
  record Happens(DirectoryEvent event) implements Decision {}

  /**
   * It does not, and nothing changes.
   *
   * @param reason why
   */
  record Refuses(RefusalReason reason) implements Decision {}
}
