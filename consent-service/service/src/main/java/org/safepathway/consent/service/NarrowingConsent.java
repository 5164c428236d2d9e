package org.safepathway.consent.service;

import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.consent.ConsentNarrowed;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.NarrowConsent;
import org.safepathway.consent.Purpose;

/**
 * Takes classes out of what is shared with the recipient, by her consent or by an override: nothing
 * of them is read after it is acknowledged (DOMAIN.md rule 18). When nothing is left that she
 * agreed to, it is a withdrawal.
 */
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
    Set<FactClass> agreed = consents.overAt(now.now()) ? Set.of() : consents.named();
    Set<FactClass> overridden = state.overriddenClassesAt(now.now());
    if (agreed.isEmpty() && overridden.isEmpty()) {
      return new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT);
    }
    Set<FactClass> gone =
        command.classes().stream()
            .filter(each -> agreed.contains(each) || overridden.contains(each))
            .collect(Collectors.toUnmodifiableSet());
    if (gone.isEmpty()) {
      return new Decision.IsSo();
    }
    return new Decision.Happens(
        gone.containsAll(agreed.isEmpty() ? overridden : agreed)
            ? new ConsentWithdrawn(
                command.consent(),
                command.purpose(),
                Set.of(command.consent().recipient()),
                now.stamp(command.issued()))
            : new ConsentNarrowed(
                command.consent(), command.purpose(), gone, now.stamp(command.issued())));
  }
}
