package org.safepathway.consent.service;

import java.util.Set;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.Purpose;

/** Takes classes out of a live consent; when none is left, the consent is withdrawn. */
final class NarrowingConsent {

  private NarrowingConsent() {}

  static Decision decide(ConsentState state, NarrowConsent command, Circumstances now) {
    if (!WithdrawingConsent.mayTakeBack(
        state, command.consent().recipient(), command.purpose(), command.issued(), now)) {
      return new Decision.Refuse(ConsentRefusal.NOT_ENTITLED);
    }
    if (command.purpose() != Purpose.SUPPORT || command.classes().isEmpty()) {
      return new Decision.Refuse(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
    }
    Consents consents = state.consents(command.purpose());
    if (consents.grants().isEmpty() || consents.overAt(now.now())) {
      return new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT);
    }
    Set<FactClass> gone = Sets.common(command.classes(), consents.named());
    if (gone.isEmpty()) {
      return new Decision.IsSo();
    }
    return new Decision.Happens(
        gone.equals(consents.named())
            ? new ConsentWithdrawn(
                command.consent(),
                command.purpose(),
                Set.of(command.consent().recipient()),
                now.stamp(command.issued()))
            : new ConsentNarrowed(
                command.consent(), command.purpose(), gone, now.stamp(command.issued())));
  }
}
