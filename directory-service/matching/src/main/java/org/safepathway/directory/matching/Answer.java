package org.safepathway.directory.matching;

import org.safepathway.directory.Offer;

/**
 * How soon a service answers a referral.
 *
 * @param hours until the first contact attempt
 * @param urgent whether these are the hours for high risk
 * @param receiptWorkingDays working days of England until it confirms receipt
 */
public record Answer(int hours, boolean urgent, int receiptWorkingDays) {

  static Answer of(Offer offer, boolean highRisk) {
    return new Answer(
        highRisk ? offer.timers().urgentContactHours() : offer.timers().firstContactHours(),
        highRisk,
        offer.timers().receiptWorkingDays());
  }
}
