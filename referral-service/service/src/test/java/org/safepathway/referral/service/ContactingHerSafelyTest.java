package org.safepathway.referral.service;

import static org.safepathway.referral.testing.Network.CASEWORKER;
import static org.safepathway.referral.testing.Network.MANAGER;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepathway.kernel.Answer;
import org.safepathway.referral.CloseReferral;
import org.safepathway.referral.Closure;
import org.safepathway.referral.ContactResult;
import org.safepathway.referral.RecordContact;
import org.safepathway.referral.ReferralRefusal;

@Tag("firewall")
class ContactingHerSafelyTest extends ReferralTesting {

  @ParameterizedTest
  @EnumSource
  void everyResultOfAnAttemptIsRecorded(ContactResult result) {
    referral
        .given(sent(), received(), triaged(), accepted())
        .when(new RecordContact(ID, result, List.of(), by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOMEONE_ELSE_ANSWERED")
  void afterAnyOtherResultTheNextAttemptMayFollow(ContactResult result) {
    referral
        .given(sent(), received(), triaged(), accepted(), contact(result, 4))
        .when(new RecordContact(ID, ContactResult.REACHED, List.of(), by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @ParameterizedTest
  @EnumSource
  void afterSomeoneElseAnsweredTheNextAttemptIsRefusedToEverybody(ContactResult result) {
    referral
        .given(
            sent(),
            received(),
            triaged(),
            accepted(),
            contact(ContactResult.SOMEONE_ELSE_ANSWERED, 4))
        .when(new RecordContact(ID, result, List.of(), by(MANAGER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.CONTACT_UNSAFE));
  }

  @Test
  void onceTheServiceHasNotedHowToGoOnSafelyTheNextAttemptMayFollow() {
    referral
        .given(
            sent(),
            received(),
            triaged(),
            accepted(),
            contact(ContactResult.SOMEONE_ELSE_ANSWERED, 4),
            noted())
        .when(new RecordContact(ID, ContactResult.REACHED, List.of(), by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }

  @Test
  void aNoteFromBeforeSomeoneElseAnsweredDoesNotCount() {
    referral
        .given(
            sent(),
            received(),
            triaged(),
            accepted(),
            noted(),
            contact(ContactResult.SOMEONE_ELSE_ANSWERED, 10))
        .when(new RecordContact(ID, ContactResult.REACHED, List.of(), by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.CONTACT_UNSAFE));
  }

  @Test
  void reopeningDoesNotMakeContactSafe() {
    referral
        .given(
            sent(),
            received(),
            triaged(),
            accepted(),
            contact(ContactResult.SOMEONE_ELSE_ANSWERED, 4),
            closed(),
            reopened())
        .when(new RecordContact(ID, ContactResult.REACHED, List.of(), by(CASEWORKER)))
        .expectNoEvents()
        .expectResultMessagePayload(Answer.refused(ReferralRefusal.CONTACT_UNSAFE));
  }

  @Test
  void itCanBeClosedAsUnsafeToContactAtOnce() {
    referral
        .given(
            sent(),
            received(),
            triaged(),
            accepted(),
            contact(ContactResult.SOMEONE_ELSE_ANSWERED, 4))
        .when(new CloseReferral(ID, Closure.UNSAFE_TO_CONTACT, by(CASEWORKER)))
        .expectResultMessagePayload(DONE);
  }
}
