package org.safepathway.consent.service;

import java.util.Set;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.ConsentWithdrawn;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.WithdrawConsent;
import org.safepathway.consent.service.Consents.Standing;
import org.safepathway.kernel.Issued;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Platform;

/**
 * Withdraws at any time, in any standing, as often as asked. It ends consents and overrides, a
 * waiting override included: nothing is opened after it is acknowledged (DOMAIN.md rule 18).
 */
final class WithdrawingConsent {

  private WithdrawingConsent() {}

  static Decision decide(ConsentState state, WithdrawConsent command, Circumstances now) {
    if (!mayTakeBack(
        state, command.consent().recipient(), command.purpose(), command.issued(), now)) {
      return new Decision.Refuse(ConsentRefusal.NOT_ENTITLED);
    }
    if (somethingToEnd(state, command.purpose())) {
      return new Decision.Happens(
          new ConsentWithdrawn(
              command.consent(),
              command.purpose(),
              Set.of(command.consent().recipient()),
              now.stamp(command.issued())));
    }
    return state.consents(command.purpose()).standing() == Standing.NONE
        ? new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT)
        : new Decision.IsSo();
  }

  /**
   * She may take back where she gave: at the recipient, or at whoever asked her. The platform does
   * what she did before the events were restored from an older copy.
   */
  static boolean mayTakeBack(
      ConsentState state,
      OrganisationId recipient,
      Purpose purpose,
      Issued issued,
      Circumstances now) {
    if (issued.by().equals(Platform.TICKER)) {
      return true;
    }
    boolean place =
        issued.by().organisation().equals(recipient)
            || state.takers(purpose).contains(issued.by().organisation());
    return place && now.holds(issued.by(), Authority.HEARING);
  }

  private static boolean somethingToEnd(ConsentState state, Purpose purpose) {
    return state.consents(purpose).standing() == Standing.GIVEN
        || (purpose == Purpose.SUPPORT && (state.override() != null || state.pending() != null));
  }
}
