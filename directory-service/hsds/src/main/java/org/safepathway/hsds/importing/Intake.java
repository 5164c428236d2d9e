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
    IntakeState state = status(service);
    String alert = service.text("alert", ServiceReading.SENTENCES);
    if (alert == null) {
      return state;
    }
    for (IntakeState told : IntakeState.values()) {
      if (Publishing.alert(told).filter(alert::equals).isPresent()) {
        // A service that is closed stays closed, whatever the alert promises.
        return state == IntakeState.PAUSED ? state : told;
      }
    }
    notKept.add("alert");
    return state;
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
