package org.safepathway.consent.service;

import org.safepathway.consent.ConfirmStatistics;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.Purpose;
import org.safepathway.kernel.OrganisationId;

/**
 * Says whether she agrees to be counted now. Only the recipient is told and whoever took that
 * answer of hers.
 */
final class ConfirmingStatistics {

  private ConfirmingStatistics() {}

  static Decision decide(ConsentState state, ConfirmStatistics command, Circumstances now) {
    OrganisationId asker = command.issued().by().organisation();
    boolean concerned =
        asker.equals(command.consent().recipient())
            || state.takers(Purpose.STATISTICS).contains(asker);
    if (!concerned || !now.holds(command.issued().by(), Authority.HEARING)) {
      return new Decision.Refuse(ConsentRefusal.NOT_ENTITLED);
    }
    return state.consents(Purpose.STATISTICS).liveAt(now.now()).isEmpty()
        ? new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT)
        : new Decision.IsSo();
  }
}
