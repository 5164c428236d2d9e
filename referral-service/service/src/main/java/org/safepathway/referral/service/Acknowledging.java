package org.safepathway.referral.service;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.Stamp;
import org.safepathway.referral.AcknowledgeChange;
import org.safepathway.referral.ChangeAcknowledged;
import org.safepathway.referral.ContactChange;
import org.safepathway.referral.ReferralRefusal;

/**
 * The service has seen that her contact was changed. It acknowledges what it was shown, by name, so
 * that a change that comes meanwhile is not acknowledged unseen (DOMAIN.md rule 20).
 */
final class Acknowledging {

  private Acknowledging() {}

  static Decision decide(Situation now, AcknowledgeChange command, Stamp stamp) {
    Set<FactId> owed =
        now.unacknowledged(command.known()).stream()
            .map(ContactChange::fact)
            .collect(Collectors.toSet());
    List<FactId> named = command.facts().stream().distinct().toList();
    return !named.isEmpty() && owed.containsAll(named)
        ? Decision.happens(new ChangeAcknowledged(command.referral(), now.victim(), named, stamp))
        : Decision.refuses(ReferralRefusal.NOTHING_TO_ACKNOWLEDGE);
  }
}
