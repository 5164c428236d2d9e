package org.safepathway.police.desk.referrals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.desk.Cursor;
import org.safepathway.directory.OfferId;
import org.safepathway.police.desk.EnglishTime;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.referral.CoarseState;

/**
 * The list of an officer’s referrals. It shows no name.
 *
 * @param referrals newest first
 * @param next where to go on, or null at the end
 * @param state the filter, or null
 */
record ReferralsView(
    List<Row> referrals, @Nullable Cursor next, @JsonIgnore @Nullable CoarseState state) {

  ReferralsView {
    referrals = List.copyOf(referrals);
  }

  /** The states to filter by, for the page. */
  public List<Choice> states() {
    return Choice.of("police.state", CoarseState.values());
  }

  /**
   * A referral.
   *
   * @param reference the force’s own handle
   * @param shortReference its display form
   * @param offer the offer it was sent to
   * @param service the offer’s name
   * @param state the coarse state
   * @param sentAt when it was sent
   * @param stateAt since when the state holds
   * @param suggested whether a consortium suggests a service and waits for an answer
   */
  record Row(
      String reference,
      String shortReference,
      OfferId offer,
      String service,
      CoarseState state,
      Instant sentAt,
      Instant stateAt,
      boolean suggested) {

    static Row of(PoliceReferral referral, String service, boolean suggested) {
      return new Row(
          referral.reference(),
          referral.shortReference(),
          referral.offer(),
          service,
          referral.state(),
          referral.sentAt(),
          referral.stateAt(),
          suggested);
    }

    /** When it was sent, for the page. */
    public String sentText() {
      return EnglishTime.of(sentAt);
    }
  }
}
