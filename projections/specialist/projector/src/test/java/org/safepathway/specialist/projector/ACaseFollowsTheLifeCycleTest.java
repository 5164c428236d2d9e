package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.UNIT;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralState;
import org.safepathway.referral.Triage;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.Contact;

/** DOMAIN.md, life cycle of a referral, as its recipient sees it. */
class ACaseFollowsTheLifeCycleTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  private final Story story = Story.of(1).sent(REFERRAL, HALE, AMBERWELL);

  @Test
  void aNewCaseSaysWhoReferredToWhichOfferAndWhenReceiptIsDue() {
    Case held = held();

    assertThat(held.state()).isEqualTo(ReferralState.SENT);
    assertThat(held.offer().value()).isEqualTo("amberwell-outreach");
    assertThat(held.from()).isEqualTo(HALE.organisation());
    assertThat(held.fromPolice()).isTrue();
    assertThat(held.sentAt()).isEqualTo(story.now());
    assertThat(held.receiptDue()).isEqualTo(story.now().plus(Duration.ofDays(1)));
    assertThat(held.triage()).isNull();
    assertThat(held.contactDue()).isEqualTo(story.now().plus(Duration.ofDays(2)));
    assertThat(held.reference()).hasSize(64);
    assertThat(SpecialistRoom.after(story).folded().text(AMBERWELL))
        .doesNotContain(UNIT.value(), HALE.person().value());
  }

  @Test
  void receiptTriageContactsAndClosureShow() {
    story.received(REFERRAL, ASHA);
    assertThat(held().receivedAt()).isEqualTo(story.now());

    story.triaged(REFERRAL, ASHA, Triage.A);
    assertThat(held().triage()).isEqualTo(Triage.A);
    assertThat(held().contactDue()).isEqualTo(story.now().plus(Duration.ofDays(1)));

    story.accepted(REFERRAL, ASHA).contacted(REFERRAL, ASHA, ContactResult.NO_ANSWER);
    assertThat(held().contacts())
        .containsExactly(new Contact(story.now(), ContactResult.NO_ANSWER, ASHA.person()));
    assertThat(held().state()).isEqualTo(ReferralState.ACCEPTED);

    story.engaged(REFERRAL, ASHA).closed(REFERRAL, ASHA, Closure.NEEDS_MET);
    assertThat(held().state()).isEqualTo(ReferralState.CLOSED);
    assertThat(held().closure()).isEqualTo(Closure.NEEDS_MET);

    story.reopened(REFERRAL, ASHA);
    assertThat(held().state()).isEqualTo(ReferralState.ACCEPTED);
    assertThat(held().closure()).isNull();
    assertThat(held().contacts()).hasSize(1);
  }

  @Test
  void anUndoneAcceptanceIsTriagedAgainAndKeepsItsPriority() {
    story
        .received(REFERRAL, ASHA)
        .triaged(REFERRAL, ASHA, Triage.C)
        .accepted(REFERRAL, ASHA)
        .undone(REFERRAL, ASHA);

    assertThat(held().state()).isEqualTo(ReferralState.TRIAGED);
    assertThat(held().triage()).isEqualTo(Triage.C);
  }

  @Test
  void aRecalledReferralLeavesTheInbox() {
    story.recalled(REFERRAL, HALE);

    assertThat(SpecialistRoom.after(story).folded().documents()).isEmpty();
  }

  private Case held() {
    return SpecialistRoom.after(story).held(AMBERWELL, REFERRAL);
  }
}
