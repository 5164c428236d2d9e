package org.safepathway.specialist.desk.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.desk.Cursor;
import org.safepathway.directory.OfferId;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.desk.EnglishTime;
import org.safepathway.specialist.desk.Network;
import org.safepathway.specialist.documents.Case;

/**
 * The inbox. It shows no name: a name is opened in the case.
 *
 * @param referrals newest first
 * @param next where to go on, or null at the end
 * @param filter what was asked for
 */
record InboxView(List<Row> referrals, @Nullable Cursor next, @JsonIgnore Filter filter) {

  InboxView {
    referrals = List.copyOf(referrals);
  }

  /**
   * Which part of the inbox is shown.
   *
   * @param state only this state, or null
   * @param triage only this priority, or null
   * @param overdue only overdue ones, or only others, or null
   */
  record Filter(@Nullable ReferralState state, @Nullable Triage triage, @Nullable Boolean overdue) {

    /** The states to choose from. */
    public List<Choice> states() {
      return Choice.of("specialist.state", ReferralState.values());
    }

    /** The priorities to choose from. */
    public List<Choice> triages() {
      return Choice.of("specialist.triage", Triage.values());
    }
  }

  /**
   * A referral.
   *
   * @param reference the organisation’s own handle
   * @param shortReference its display form
   * @param state its state
   * @param triage its priority, or null before triage
   * @param from who referred
   * @param offer the offer it was sent to
   * @param receivedOrSentAt when it was received, or sent while it was not
   * @param overdue whether something about it is overdue
   * @param changed whether something about her was changed that nobody here acknowledged; what it
   *     is the case says
   * @param suggested whether a consortium suggests a service and waits for an answer
   * @param fromName the referrer’s name, for the page
   * @param offerName the offer’s name, for the page
   */
  record Row(
      String reference,
      String shortReference,
      ReferralState state,
      @Nullable Triage triage,
      OrganisationId from,
      OfferId offer,
      Instant receivedOrSentAt,
      boolean overdue,
      boolean changed,
      boolean suggested,
      @JsonIgnore String fromName,
      @JsonIgnore String offerName) {

    static Row of(Case held, Network network, boolean suggested) {
      Instant received = held.receivedAt();
      return new Row(
          held.reference(),
          held.shortReference(),
          held.state(),
          held.triage(),
          held.from(),
          held.offer(),
          received == null ? held.sentAt() : received,
          held.overdue(),
          !held.alerts().isEmpty(),
          suggested,
          network.nameOf(held.from()),
          network.nameOf(held.offer()));
    }

    /** When, for the page. */
    public String atText() {
      return EnglishTime.of(receivedOrSentAt);
    }
  }
}
