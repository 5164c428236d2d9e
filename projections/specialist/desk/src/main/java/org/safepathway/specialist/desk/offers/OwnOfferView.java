package org.safepathway.specialist.desk.offers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Choice;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Funding;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.change.Said;

/**
 * One offer of the organisation’s own.
 *
 * @param row what the list says of it
 * @param funding who pays, or null
 * @param history what it said of intake and capacity, newest first
 * @param offer the whole of it
 */
record OwnOfferView(
    OwnOffersView.Row row, @Nullable Funding funding, List<Line> history, Offer offer) {

  OwnOfferView {
    history = List.copyOf(history);
  }

  static OwnOfferView of(Offer offer, List<Said> history, LocalDate today) {
    return new OwnOfferView(
        OwnOffersView.Row.of(offer, today),
        offer.funding(),
        history.stream().map(said -> new Line(said.at(), said.intake(), said.capacity())).toList(),
        offer);
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> intakes() {
    return Choice.of("specialist.intake", IntakeState.values());
  }

  /** For the form. */
  @JsonIgnore
  public List<Choice> yesNo() {
    return Choice.yesNo();
  }

  /** For the page: what everybody may read of it. */
  @JsonIgnore
  public DescriptionView described() {
    return DescriptionView.of(offer);
  }

  /**
   * What it said.
   *
   * @param at from when
   * @param intake then
   * @param capacity then, or null
   */
  record Line(Instant at, IntakeState intake, @Nullable Capacity capacity) {

    /** For the page. */
    public String atText() {
      return Days.text(at);
    }
  }
}
