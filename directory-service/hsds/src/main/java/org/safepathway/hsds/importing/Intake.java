package org.safepathway.hsds.importing;

import java.util.Set;
import org.safepathway.directory.IntakeState;
import org.safepathway.hsds.Publishing;

/** Reads whether a service takes referrals. */
final class Intake {

  private Intake() {}

  /**
   * Reads it from the status and from the alerts that we publish ourselves; another is not kept.
   */
  static IntakeState of(Fields service, Set<String> notKept) {
    String alert = service.text("alert", ServiceReading.SENTENCES);
    for (IntakeState state : IntakeState.values()) {
      if (alert != null && Publishing.alert(state).filter(alert::equals).isPresent()) {
        alert = null;
        if (state != IntakeState.PAUSED) {
          status(service);
          return state;
        }
      }
    }
    if (alert != null) {
      notKept.add("alert");
    }
    return status(service);
  }

  private static IntakeState status(Fields service) {
    String word = service.required("status", 40);
    switch (word) {
      case "inactive", "defunct" -> service.fault("status", ImportFault.NOT_OFFERED);
      case "", "active", "temporarily closed" -> {}
      default -> service.fault("status", ImportFault.UNKNOWN_STATUS);
    }
    return word.equals("active") ? IntakeState.OPEN : IntakeState.PAUSED;
  }
}
