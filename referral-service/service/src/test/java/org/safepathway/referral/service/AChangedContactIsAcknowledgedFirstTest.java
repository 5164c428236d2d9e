package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.FORCE;
import static org.safepathway.referral.testing.Network.ROWAN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.referral.AcknowledgeChange;
import org.safepathway.referral.ChangeAcknowledged;
import org.safepathway.referral.ContactChange;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.RecordContact;
import org.safepathway.referral.ReferralRefusal;
import org.safepathway.referral.testing.Network;
import org.safepathway.referral.testing.Sealed;

/** DOMAIN.md rule 20: who holds the older one acknowledges a change before contacting her. */
class AChangedContactIsAcknowledgedFirstTest extends ReferralTesting {

  private static final FactId NEWER = Sealed.id(7);
  private static final FactId NEWEST = Sealed.id(8);

  private static ContactChange change(FactId fact, OrganisationId by, Duration afterSending) {
    return new ContactChange(fact, FactClass.SAFE_CONTACT, by, SENT_AT.plus(afterSending));
  }

  private static final ContactChange BY_THE_FORCE = change(NEWER, FORCE, Duration.ofHours(4));

  private ChangeAcknowledged acknowledged(FactId... facts) {
    return new ChangeAcknowledged(ID, VICTIM, List.of(facts), worker(5));
  }

  private RecordContact contact(ContactChange... known) {
    return new RecordContact(ID, ContactResult.REACHED, List.of(known), by(CASEWORKER));
  }

  private AcknowledgeChange acknowledge(FactId fact, ContactChange... known) {
    return new AcknowledgeChange(ID, List.of(fact), List.of(known), by(CASEWORKER));
  }

  @Test
  void untilThenNoAttemptIsRecorded() {
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(contact(BY_THE_FORCE))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.CONTACT_CHANGED));
  }

  @Test
  void afterwardsItIs() {
    referral
        .given(sent(), received(), triaged(), accepted(), acknowledged(NEWER))
        .when(contact(BY_THE_FORCE))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whatWasChangedSinceHasToBeAcknowledgedToo() {
    referral
        .given(sent(), received(), triaged(), accepted(), acknowledged(NEWER))
        .when(contact(BY_THE_FORCE, change(NEWEST, Network.HAZEL, Duration.ofHours(6))))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.CONTACT_CHANGED));
  }

  @Test
  void aChangeOfOnesOwnIsKnownThere() {
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(contact(change(NEWER, ROWAN, Duration.ofHours(4))))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whoWasSentHerAfterwardsReliesOnNothingOlder() {
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(contact(change(NEWER, FORCE, Duration.ofMillis(-1))))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void whatIsChangedInTheVeryInstantOfSendingCounts() {
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(contact(change(NEWER, FORCE, Duration.ZERO)))
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.CONTACT_CHANGED));
  }

  @Test
  void aCaseworkerAcknowledgesWhatWasShown() {
    AcknowledgeChange command = acknowledge(NEWER, BY_THE_FORCE);
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(command)
        .expectResultMessagePayload(DONE)
        .expectEvents(
            new ChangeAcknowledged(
                ID,
                VICTIM,
                List.of(NEWER),
                new org.safepathway.kernel.Stamp(SENT_AT, command.issued())));
  }

  @Test
  void whatIsNotOwedIsNotAcknowledged() {
    nothing(acknowledge(NEWEST, BY_THE_FORCE));
    nothing(new AcknowledgeChange(ID, List.of(), List.of(BY_THE_FORCE), by(CASEWORKER)));
    nothing(acknowledge(NEWER, change(NEWER, ROWAN, Duration.ofHours(4))));
  }

  @Test
  void whatAColleagueAcknowledgedIsNotAcknowledgedAgain() {
    referral
        .given(sent(), received(), triaged(), accepted(), acknowledged(NEWER))
        .when(acknowledge(NEWER, BY_THE_FORCE))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOTHING_TO_ACKNOWLEDGE));
  }

  private void nothing(AcknowledgeChange command) {
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(command)
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.NOTHING_TO_ACKNOWLEDGE));
  }
}
