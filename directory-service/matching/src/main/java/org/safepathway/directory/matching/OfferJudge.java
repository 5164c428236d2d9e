package org.safepathway.directory.matching;

import java.time.LocalDate;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Funding;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Offer;

/** Whether it can be used now: whose it is, intake, places, money, when checked, how soon. */
final class OfferJudge {

  private final MatchingRules rules;

  OfferJudge(MatchingRules rules) {
    this.rules = rules;
  }

  void judge(Case on) {
    organisation(on);
    intake(on);
    capacity(on);
    funding(on);
    assured(on);
    soon(on);
  }

  private static void organisation(Case on) {
    if (on.situation().leaveOut().contains(on.offer().organisation())) {
      on.say(ReasonCode.ORGANISATION_LEFT_OUT);
    }
    if (!on.listed().organisation().open()) {
      on.say(ReasonCode.ORGANISATION_CLOSED);
    }
  }

  private static void intake(Case on) {
    IntakeState intake = on.offer().intake();
    Boolean high = on.situation().highRisk();
    if (!intake.takes(high == null || high)) {
      on.say(ReasonCode.NO_INTAKE, Argument.of(intake));
    } else if (high == null && !intake.takes(false)) {
      on.say(ReasonCode.ASK_RISK);
    } else {
      on.say(
          intake == IntakeState.WAITING_LIST
              ? ReasonCode.WAITING_LIST
              : ReasonCode.TAKES_REFERRALS);
    }
  }

  private void capacity(Case on) {
    Capacity capacity = on.offer().capacity();
    if (capacity == null) {
      if (on.kind().reach() == Reach.PLACES) {
        on.say(ReasonCode.ASK_CAPACITY);
      }
    } else if (capacity.free() == 0) {
      on.say(ReasonCode.FULL, Argument.of(capacity.on()));
    } else {
      LocalDate stale = capacity.on().plusDays(rules.days(ReasonCode.FREE_PLACES));
      on.say(
          on.today().isAfter(stale) ? ReasonCode.FREE_PLACES_SAID_EARLIER : ReasonCode.FREE_PLACES,
          Argument.of(capacity.free()),
          Argument.of(capacity.on()));
    }
  }

  private void funding(Case on) {
    Funding funding = on.offer().funding();
    if (funding == null) {
      return;
    }
    if (on.offer().hasLapsedOn(on.today())) {
      on.say(ReasonCode.LAPSED, Argument.of(funding.until()));
    } else if (!funding
        .until()
        .isAfter(on.today().plusDays(rules.days(ReasonCode.FUNDING_ENDS_SOON)))) {
      on.say(ReasonCode.FUNDING_ENDS_SOON, Argument.of(funding.until()));
    }
  }

  private void assured(Case on) {
    LocalDate assured = on.offer().assured();
    if (assured != null
        && on.today().isAfter(assured.plusDays(rules.days(ReasonCode.NOT_ASSURED_LATELY)))) {
      on.say(ReasonCode.NOT_ASSURED_LATELY, Argument.of(assured));
    }
  }

  private static void soon(Case on) {
    Urgency urgency = on.situation().urgency();
    Integer limit = urgency == null ? null : urgency.hours();
    if (limit == null) {
      return;
    }
    Offer offer = on.offer();
    int hours = Answer.of(offer, Boolean.TRUE.equals(on.situation().highRisk())).hours();
    on.say(
        hours <= limit ? ReasonCode.ANSWERS_IN_TIME : ReasonCode.ANSWERS_TOO_LATE,
        Argument.of(hours));
  }
}
