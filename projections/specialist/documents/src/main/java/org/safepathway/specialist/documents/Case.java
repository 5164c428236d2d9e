package org.safepathway.specialist.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.consent.FactClass;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;

/**
 * A referral as its receiving organisation works on it. The facts are in {@link CaseFacts}, so that
 * a list never touches them.
 *
 * @param reference the organisation's own opaque handle
 * @param shortReference its display form
 * @param offer the offer that it was sent to
 * @param from who referred
 * @param fromPolice whether that is a police force
 * @param state where it is in its life cycle
 * @param triage its priority, or null before triage
 * @param sentAt when it was sent
 * @param receivedAt when it was received, or null
 * @param receiptDue when receipt is overdue
 * @param contactDue when contact is overdue, or null while nobody has to contact her
 * @param receiptOverdue whether it was not received in time and still is not
 * @param contactOverdue whether no contact was tried in time, or none again, and still none was
 * @param contacts the attempts to reach her, oldest first
 * @param closure why it is closed, or null
 * @param holds the classes of which {@link CaseFacts} has facts
 * @param consents what she last answered for this organisation, by purpose, and what else stands by
 *     stage and taker; and the last override
 * @param alerts what was changed and is not acknowledged here, oldest first; only of classes of
 *     which it holds facts
 * @param history what happened, oldest first
 */
public record Case(
    String reference,
    String shortReference,
    OfferId offer,
    OrganisationId from,
    boolean fromPolice,
    ReferralState state,
    @Nullable Triage triage,
    Instant sentAt,
    @Nullable Instant receivedAt,
    Instant receiptDue,
    @Nullable Instant contactDue,
    boolean receiptOverdue,
    boolean contactOverdue,
    List<Contact> contacts,
    @Nullable Closure closure,
    List<FactClass> holds,
    List<HeldConsent> consents,
    List<Alert> alerts,
    List<Entry> history) {

  /** Copies the collections. */
  public Case {
    contacts = List.copyOf(contacts);
    holds = List.copyOf(holds);
    consents = List.copyOf(consents);
    alerts = List.copyOf(alerts);
    history = List.copyOf(history);
  }

  /** Whether something about it is overdue. */
  public boolean overdue() {
    return receiptOverdue || contactOverdue;
  }
}
