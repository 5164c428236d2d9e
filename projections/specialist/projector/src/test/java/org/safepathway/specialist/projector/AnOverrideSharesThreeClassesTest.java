package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.RISK;
import static org.safepathway.consent.FactClass.SAFE_CONTACT;
import static org.safepathway.consent.FactClass.SUPPORT;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.DUNN;
import static org.safepathway.projections.testing.TestNetwork.HALE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.FactClass;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralId;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldConsent;

/** DOMAIN.md rule 10: identity, safe contact and risk, never status, nor support. */
@Tag("firewall")
class AnOverrideSharesThreeClassesTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  private final Story story =
      Story.of(1)
          .registered(HALE, IDENTITY, SAFE_CONTACT, RISK, RISK, SUPPORT)
          .asked(HALE, AMBERWELL, REFERRAL, false)
          .authorised(DUNN, HALE, AMBERWELL, REFERRAL, false);

  @Test
  void nothingIsThereBeforeItIsSent() {
    assertThat(room().folded().documents()).isEmpty();
  }

  @Test
  void theServiceHoldsIdentitySafeContactAndRiskWithTheWrittenReason() {
    story.sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false);

    assertThat(held()).containsExactly(IDENTITY, SAFE_CONTACT, RISK, RISK);
    assertThat(override().basis()).isEqualTo(HeldConsent.Basis.OVERRIDE);
    assertThat(override().stage()).isNull();
    assertThat(override().classes()).containsExactly(IDENTITY, SAFE_CONTACT, RISK);
  }

  @Test
  void noStatusComesByItThoughOneWasRecorded() {
    story
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false)
        .given(ASHA, AMBERWELL, FactClass.STATUS)
        .refused(ASHA, AMBERWELL, FactClass.STATUS);

    assertThat(held()).containsExactly(IDENTITY, SAFE_CONTACT, RISK, RISK);
  }

  @Test
  void theServicesOwnNotesAreHeldUnderIt() {
    story
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false)
        .received(REFERRAL, ASHA)
        .noted(REFERRAL, ASHA);

    assertThat(held()).endsWith(CASE_NOTE);
  }

  @Test
  void whatSheNoLongerWantsToShareIsNotHeldUnderItEither() {
    story
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false)
        .given(ASHA, AMBERWELL, IDENTITY, RISK)
        .narrowed(ASHA, AMBERWELL, RISK);

    assertThat(held()).containsExactly(IDENTITY, SAFE_CONTACT);
    assertThat(override().state()).isEqualTo(HeldConsent.State.NARROWED);
    assertThat(override().classes()).containsExactly(IDENTITY, SAFE_CONTACT);
  }

  @Test
  void aRefusalDoesNotEndItAWithdrawalDoes() {
    story
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false)
        .refused(ASHA, AMBERWELL, SUPPORT);
    assertThat(held()).hasSize(4);

    story.withdrawn(ASHA, AMBERWELL);
    assertThat(held()).isEmpty();
    assertThat(override().state()).isEqualTo(HeldConsent.State.WITHDRAWN);
  }

  @Test
  void onceItsTimeIsOverTheNextEventOfItsStreamTakesTheFactsAway() {
    story
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false)
        .given(ASHA, AMBERWELL, SUPPORT)
        .later(Duration.ofDays(31))
        .lapsed(AMBERWELL);

    assertThat(held()).isEmpty();
    assertThat(override().state()).isEqualTo(HeldConsent.State.LAPSED);
  }

  @Test
  void itsLapseTakesTheFactsAwayOwnNotesToo() {
    story
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false)
        .received(REFERRAL, ASHA)
        .noted(REFERRAL, ASHA)
        .later(Duration.ofDays(31))
        .overrideLapsed(AMBERWELL);

    assertThat(held()).isEmpty();
    assertThat(room().folded().text(AMBERWELL)).doesNotContain(Story.ENVELOPE);
    assertThat(override().state()).isEqualTo(HeldConsent.State.LAPSED);
    assertThat(room().history(AMBERWELL, REFERRAL)).endsWith(Happening.OVERRIDE_LAPSED);
  }

  @Test
  void itsLapseLeavesWhatAConsentShares() {
    story
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false)
        .given(ASHA, AMBERWELL, SUPPORT)
        .later(Duration.ofDays(31))
        .overrideLapsed(AMBERWELL);

    assertThat(held()).containsExactly(SUPPORT);
  }

  @Test
  void whatNobodyGotIsNotThere() {
    story.sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false).undeliverable(REFERRAL);

    assertThat(room().folded().documents()).isEmpty();
  }

  @Test
  void itOutlivesAConsentThatLapsesBefore() {
    story
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, false)
        .given(ASHA, AMBERWELL, SUPPORT)
        .lapsed(AMBERWELL);

    assertThat(held()).containsExactly(IDENTITY, SAFE_CONTACT, RISK, RISK);
  }

  private SpecialistRoom room() {
    return SpecialistRoom.after(story);
  }

  private List<FactClass> held() {
    return room().classes(AMBERWELL, REFERRAL);
  }

  private HeldConsent override() {
    return room().held(AMBERWELL, REFERRAL).consents().getLast();
  }
}
