package org.safepathway.specialist.desk.offers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;

/**
 * The organisation’s own offers.
 *
 * @param offers by id
 */
record OwnOffersView(List<Row> offers) {

  /** Longer ago than this, what an offer says is to be checked again (HSDS-UK, assured date). */
  private static final int ASSURED_MONTHS = 3;

  private static final int SOON_DAYS = 60;

  OwnOffersView {
    offers = List.copyOf(offers);
  }

  /**
   * One of them.
   *
   * @param offer its id
   * @param name its name
   * @param intake whether it takes referrals now
   * @param capacity what was last said, or null
   * @param assured when it was last checked, or null
   * @param fundedUntil the last day that is paid for, or null if it does not lapse
   * @param checkIsDue whether somebody is to check again that all of it is true
   * @param lapsesSoon whether its funding ends soon
   * @param lapsed whether its funding has ended, and nobody finds it
   */
  record Row(
      OfferId offer,
      String name,
      IntakeState intake,
      @Nullable Capacity capacity,
      @Nullable LocalDate assured,
      @Nullable LocalDate fundedUntil,
      boolean checkIsDue,
      boolean lapsesSoon,
      boolean lapsed) {

    static Row of(Offer offer, LocalDate today) {
      LocalDate assured = offer.assured();
      LocalDate until = offer.funding() == null ? null : offer.funding().until();
      return new Row(
          offer.id(),
          offer.name(),
          offer.intake(),
          offer.capacity(),
          assured,
          until,
          assured == null || assured.isBefore(today.minusMonths(ASSURED_MONTHS)),
          until != null && !offer.hasLapsedOn(today) && until.isBefore(today.plusDays(SOON_DAYS)),
          offer.hasLapsedOn(today));
    }

    /** For the page. */
    public String assuredText() {
      return Days.text(assured);
    }

    /** For the page. */
    public String fundedUntilText() {
      return Days.text(fundedUntil);
    }
  }
}
