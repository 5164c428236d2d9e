package org.safepathway.consent.service;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConsentEvent;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.RefuseOverride;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Issued;

/**
 * The second person agrees or does not. A supervisor of the asking force answers; where someone
 * linked to the police is the perpetrator, only a duty manager of the receiving service does
 * (DOMAIN.md rule 10), and nobody of the force learns from an answer that it waits.
 */
final class AnsweringOverride {

  private static final Set<StaffRole> SECOND_PERSONS =
      Set.of(StaffRole.SUPERVISOR, StaffRole.DUTY_MANAGER);

  private AnsweringOverride() {}

  static Decision decide(ConsentState state, AuthoriseOverride command, Circumstances now) {
    return answer(
        state,
        command.consent(),
        command.issued(),
        now,
        asked ->
            new OverrideAuthorised(
                asked.consent(),
                asked.offer(),
                asked.referral(),
                asked.lawfulBasis(),
                asked.policeLinked(),
                asked.stamp().by().organisation(),
                asked.stamp().by().person(),
                sharedByOverride(),
                now.now().plus(Limits.OVERRIDE_LASTS),
                now.stamp(command.issued())));
  }

  static Decision decide(ConsentState state, RefuseOverride command, Circumstances now) {
    return answer(
        state,
        command.consent(),
        command.issued(),
        now,
        asked -> new OverrideRefused(asked.consent(), now.stamp(command.issued())));
  }

  private interface Outcome {
    ConsentEvent of(OverrideAsked asked);
  }

  private static Decision answer(
      ConsentState state, ConsentId consent, Issued issued, Circumstances now, Outcome outcome) {
    if (!now.holds(issued.by(), SECOND_PERSONS)) {
      return new Decision.Refuse(ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON);
    }
    PendingOverride pending = state.pendingAt(now.now());
    if (pending == null || !isFor(pending.asked(), consent, issued.by(), now)) {
      return new Decision.Refuse(ConsentRefusal.NO_PENDING_OVERRIDE);
    }
    // The person, whatever the organisation: nobody answers what they asked themselves.
    if (pending.asked().stamp().by().person().equals(issued.by().person())) {
      return new Decision.Refuse(ConsentRefusal.OVERRIDE_NEEDS_SECOND_PERSON);
    }
    return new Decision.Happens(outcome.of(pending.asked()));
  }

  private static boolean isFor(
      OverrideAsked asked, ConsentId consent, Actor actor, Circumstances now) {
    return asked.policeLinked()
        ? actor.organisation().equals(consent.recipient())
            && now.holds(actor, StaffRole.DUTY_MANAGER)
        : actor.organisation().equals(asked.stamp().by().organisation())
            && now.holds(actor, StaffRole.SUPERVISOR);
  }

  private static Set<FactClass> sharedByOverride() {
    return Arrays.stream(FactClass.values())
        .filter(FactClass::sharedByOverride)
        .collect(Collectors.toUnmodifiableSet());
  }
}
