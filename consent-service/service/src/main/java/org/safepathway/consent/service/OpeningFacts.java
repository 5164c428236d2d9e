package org.safepathway.consent.service;

import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactsOpened;
import org.safepathway.consent.OpenFacts;
import org.safepathway.consent.Purpose;

/**
 * Decides one opening at this instant and accounts for it. No grant is cached and no answer is
 * remembered: each opening is judged anew.
 */
final class OpeningFacts {

  private OpeningFacts() {}

  static Decision decide(ConsentState state, OpenFacts command, Circumstances now) {
    if (!command.issued().by().organisation().equals(command.consent().recipient())
        || !now.holds(command.issued().by(), Authority.SPECIALISTS)) {
      return new Decision.Refuse(ConsentRefusal.NOT_ENTITLED);
    }
    if (command.classes().isEmpty() || command.purpose() != Purpose.SUPPORT) {
      return new Decision.Refuse(ConsentRefusal.CLASSES_DO_NOT_FIT_PURPOSE);
    }
    if (!now.disclosed(state, command.consent().recipient(), command.classes())) {
      return new Decision.Refuse(ConsentRefusal.NO_LIVE_CONSENT);
    }
    return new Decision.Happens(
        new FactsOpened(
            command.consent(),
            command.purpose(),
            command.classes(),
            command.facts(),
            now.stamp(command.issued())));
  }
}
