package org.safepathway.specialist.projector;

import org.safepathway.kernel.OrganisationId;
import org.safepathway.specialist.projector.RecordedFact.StatusOrigin;

/**
 * Which status facts say something. With each consent that names STATUS one fact is written, so
 * that the log looks alike, and it says no more than that nothing was said yet: a placeholder, for
 * the recipient alone.
 */
final class Statuses {

  private Statuses() {}

  /**
   * Whether an organisation that may hold a fact is given it. Of its own status facts it is given
   * what was recorded under the consent that it has now; the keys of what came before were cut off.
   * A placeholder counts while nothing was recorded since that consent began, the newest one alone.
   */
  static boolean speaks(RecordedFact fact, OrganisationId owner, SpecialistWork work) {
    StatusOrigin origin = fact.status();
    if (origin == null) {
      return true;
    }
    if (!origin.recipient().equals(owner)) {
      return !origin.placeholder();
    }
    return origin.statusConsent() == work.grant(owner).consents().statusConsents()
        && (!origin.placeholder()
            || work.facts().stream().noneMatch(other -> outdoes(other, fact, origin)));
  }

  private static boolean outdoes(RecordedFact other, RecordedFact fact, StatusOrigin placeholder) {
    StatusOrigin origin = other.status();
    return origin != null
        && origin.recipient().equals(placeholder.recipient())
        && origin.statusConsent() == placeholder.statusConsent()
        && (!origin.placeholder() || other.order() > fact.order());
  }
}
