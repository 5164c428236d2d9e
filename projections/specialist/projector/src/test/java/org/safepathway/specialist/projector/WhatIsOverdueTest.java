package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.HALE;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.documents.Case;

/**
 * DOMAIN.md, timers: received within a working day, first contact within 48 hours (24 for A), three
 * attempts in a week.
 */
class WhatIsOverdueTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  private final Story story = Story.of(1).sent(REFERRAL, HALE, AMBERWELL);

  @Test
  void receiptIsOverdueUntilItIsReceived() {
    assertThat(held().overdue()).isFalse();

    story.receiptOverdue(REFERRAL);
    assertThat(held().receiptOverdue()).isTrue();
    assertThat(held().overdue()).isTrue();

    story.received(REFERRAL, ASHA);
    assertThat(held().overdue()).isFalse();
  }

  @Test
  void receiptAndContactAreOverdueEachForItself() {
    story.contactOverdue(REFERRAL);
    assertThat(held().receiptOverdue()).isFalse();

    story.receiptOverdue(REFERRAL).contactOverdue(REFERRAL);
    assertThat(held().receiptOverdue()).isTrue();
    assertThat(held().contactOverdue()).isTrue();
  }

  @Test
  void firstContactIsOverdueUntilSomebodyTries() {
    story
        .received(REFERRAL, ASHA)
        .triaged(REFERRAL, ASHA, Triage.A)
        .accepted(REFERRAL, ASHA)
        .contactOverdue(REFERRAL);
    assertThat(held().contactOverdue()).isTrue();

    story.contacted(REFERRAL, ASHA, ContactResult.NO_ANSWER);
    assertThat(held().overdue()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REACHED")
  void afterAnAttemptInVainItIsDueAndOverdueAgain(ContactResult result) {
    story
        .received(REFERRAL, ASHA)
        .triaged(REFERRAL, ASHA, Triage.A)
        .accepted(REFERRAL, ASHA)
        .contactOverdue(REFERRAL)
        .contacted(REFERRAL, ASHA, result);
    assertThat(held().contactDue()).isEqualTo(story.now().plus(Duration.ofDays(1)));
    assertThat(held().overdue()).isFalse();

    story.contactOverdue(REFERRAL);
    assertThat(held().overdue()).isTrue();
  }

  @Test
  void onceSheWasReachedNothingIsDueUntilItIsReopened() {
    story
        .received(REFERRAL, ASHA)
        .triaged(REFERRAL, ASHA, Triage.B)
        .accepted(REFERRAL, ASHA)
        .contacted(REFERRAL, ASHA, ContactResult.REACHED);
    assertThat(held().contactDue()).isNull();

    story.closed(REFERRAL, ASHA, Closure.MOVED).reopened(REFERRAL, ASHA);
    assertThat(held().contactDue()).isEqualTo(story.now().plus(Duration.ofDays(2)));
  }

  @Test
  void contactIsOverdueThoughNobodyReceivesOrTriages() {
    story.contactOverdue(REFERRAL);
    assertThat(held().contactOverdue()).isTrue();

    story.received(REFERRAL, ASHA);
    assertThat(held().contactOverdue()).isTrue();
  }

  @Test
  void aLaterDueTimeEndsIt() {
    story
        .received(REFERRAL, ASHA)
        .triaged(REFERRAL, ASHA, Triage.A)
        .later(Duration.ofDays(1))
        .contactOverdue(REFERRAL)
        .triaged(REFERRAL, ASHA, Triage.C);

    assertThat(held().contactOverdue()).isFalse();
  }

  @Test
  void whatIsOverIsNotOverdue() {
    story
        .received(REFERRAL, ASHA)
        .triaged(REFERRAL, ASHA, Triage.A)
        .accepted(REFERRAL, ASHA)
        .contactOverdue(REFERRAL)
        .closed(REFERRAL, ASHA, Closure.VICTIM_DECLINED);

    assertThat(held().overdue()).isFalse();
    assertThat(held().contactDue()).isNull();
  }

  private Case held() {
    return SpecialistRoom.after(story).held(AMBERWELL, REFERRAL);
  }
}
