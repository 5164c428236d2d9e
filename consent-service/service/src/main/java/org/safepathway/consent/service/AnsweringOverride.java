package org.safepathway.consent.service;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.safepathway.consent.AuthoriseOverride;
import org.safepathway.consent.ConsentId;
import org.safepathway.consent.ConsentRefusal;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.consent.OverrideRefused;
import org.safepathway.consent.RefuseOverride;
import org.safepathway.directory.Offer;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Issued;

/**
 * The second person agrees or does not. A supervisor of the asking force answers; where someone
 * linked to the police is the perpetrator, only a duty manager of the receiving service does
 * (DOMAIN.md rule 10), and nobody of the force learns from an answer that it waits.
 *
 * <p>Whether the service takes her is judged here and not at sending: what was authorised is sent.
 * Until the service opens again the override waits, and may be refused. Whether the asker or the
 * asker's force is still there is not judged: the authority is the second person's, and the risk is
 * hers.
 */
final class AnsweringOverride {

  private static final Set<StaffRole> SECOND_PERSONS =
      Set.of(StaffRole.SUPERVISOR, StaffRole.DUTY_MANAGER);

  private AnsweringOverride() {}

  static Decision decide(ConsentState state, AuthoriseOverride command, Circumstances now) {
    return answer(
        state, command.consent(), command.issued(), now, pending -> agreed(pending, command, now));
  }

  private static Decision agreed(
      PendingOverride pending, AuthoriseOverride command, Circumstances now) {
    OverrideAsked asked = pending.asked();
    Optional<Offer> offer =
        now.registry()
            .standingOffer(asked.offer())
            .filter(one -> one.organisation().equals(asked.consent().recipient()));
    if (offer.isEmpty()) {
      return new Decision.Refuse(ConsentRefusal.OVERRIDE_OFFER_UNKNOWN);
    }
    if (!offer.get().intake().takes(true)) {
      return new Decision.Refuse(ConsentRefusal.OVERRIDE_OFFER_PAUSED);
    }
    return new Decision.Happens(
        new OverrideAuthorised(
            asked.consent(),
            asked.offer(),
            asked.referral(),
            asked.lawfulBasis(),
            asked.policeLinked(),
            asked.stamp().by().organisation(),
            asked.stamp().by().person(),
            asked.unit(),
            pending.classes(),
            now.now().plus(Limits.OVERRIDE_LASTS),
            now.stamp(command.issued())));
  }

  static Decision decide(ConsentState state, RefuseOverride command, Circumstances now) {
    return answer(
        state,
        command.consent(),
        command.issued(),
        now,
        pending ->
            new Decision.Happens(
                new OverrideRefused(pending.asked().consent(), now.stamp(command.issued()))));
  }

  private static Decision answer(
      ConsentState state,
      ConsentId consent,
      Issued issued,
      Circumstances now,
      Function<PendingOverride, Decision> outcome) {
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
    return outcome.apply(pending);
  }

  private static boolean isFor(
      OverrideAsked asked, ConsentId consent, Actor actor, Circumstances now) {
    return asked.policeLinked()
        ? actor.organisation().equals(consent.recipient())
            && now.holds(actor, StaffRole.DUTY_MANAGER)
        : actor.organisation().equals(asked.stamp().by().organisation())
            && now.holds(actor, StaffRole.SUPERVISOR);
  }
}
