package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.BETH;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.consent.StatusRecorded;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralId;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldFact;

/**
 * With each consent that names STATUS one fact is written, so that the log looks alike
 * (ARCHITECTURE.md, the vault). It must never stand in the place of what she told.
 */
@Tag("firewall")
class APlaceholderGivesWayToWhatWasRecordedTest {

  private static final ReferralId REFERRAL = Story.referral(1);
  private static final ReferralId ONWARD = Story.referral(2);

  private final Story story = Story.of(1);

  @BeforeEach
  void sheIsReferred() {
    story.registered(HALE, IDENTITY).sent(REFERRAL, HALE, AMBERWELL);
  }

  @Test
  void untilAStatusIsRecordedThePlaceholderIsHeld() {
    story.given(ASHA, AMBERWELL, IDENTITY, STATUS);

    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(placeholder(1));
  }

  @Test
  void ofSeveralPlaceholdersTheNewestIsHeld() {
    story.given(ASHA, AMBERWELL, STATUS).given(ASHA, AMBERWELL, STATUS, IDENTITY);

    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(placeholder(2));
    assertNothingWasCorrected();
  }

  @Test
  void onceAStatusIsRecordedItIsHeldAndThePlaceholderIsNot() {
    story.given(ASHA, AMBERWELL, STATUS).status(ASHA);

    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(recorded(1));
    assertNothingWasCorrected();
  }

  @Test
  void whatWasRecordedInThePlaceOfAPlaceholderIsNoCorrection() {
    story.given(ASHA, AMBERWELL, STATUS);
    story.statusInPlaceOf(ASHA, placeholder(1));

    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(recorded(1));
    assertNothingWasCorrected();
  }

  @Test
  void aRenewedConsentLeavesTheRecordedStatusStanding() {
    story
        .given(ASHA, AMBERWELL, STATUS)
        .status(ASHA)
        .given(ASHA, AMBERWELL, STATUS, IDENTITY)
        .given(BETH, AMBERWELL, STATUS)
        .given(ASHA, AMBERWELL, STATUS);

    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(recorded(1));
    assertNothingWasCorrected();
  }

  @Test
  void anotherStatusAfterARenewalCorrectsTheFirst() {
    story.given(ASHA, AMBERWELL, STATUS).status(ASHA).given(ASHA, AMBERWELL, STATUS).status(ASHA);

    assertThat(held(AMBERWELL, REFERRAL))
        .satisfiesExactly(
            first -> {
              assertThat(first.sealed().id()).isEqualTo(recorded(1));
              assertThat(first.supersededBy()).isEqualTo(recorded(2));
            },
            second -> {
              assertThat(second.sealed().id()).isEqualTo(recorded(2));
              assertThat(second.supersededBy()).isNull();
            });
  }

  @Test
  void afterAWithdrawalANewConsentBeginsWithItsPlaceholder() {
    story
        .given(ASHA, AMBERWELL, STATUS)
        .status(ASHA)
        .withdrawn(ASHA, AMBERWELL)
        .given(ASHA, AMBERWELL, STATUS);

    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(placeholder(2));

    story.status(ASHA);
    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(recorded(2));
    assertNothingWasCorrected();
  }

  @Test
  void soItDoesAfterStatusWasTakenOutOrTheConsentEnded() {
    story
        .given(ASHA, AMBERWELL, STATUS, IDENTITY)
        .status(ASHA)
        .narrowed(ASHA, AMBERWELL, STATUS)
        .given(ASHA, AMBERWELL, STATUS, IDENTITY);
    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(placeholder(2));

    story.status(ASHA).lapsed(AMBERWELL).given(ASHA, AMBERWELL, STATUS);
    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(placeholder(3));

    story.status(ASHA).given(ASHA, AMBERWELL, IDENTITY).given(ASHA, AMBERWELL, STATUS);
    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(placeholder(4));

    story.status(ASHA).refused(ASHA, AMBERWELL, STATUS).given(ASHA, AMBERWELL, STATUS);
    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(placeholder(5));
  }

  /** A later release that goes on from what is stored compares the count with that of each fact. */
  @Test
  void howOftenStatusCameToBeNamedIsRemembered() {
    assertThat(timesNamed()).isZero();

    story.given(ASHA, AMBERWELL, STATUS).given(BETH, AMBERWELL, STATUS);
    assertThat(timesNamed()).isOne();

    story.withdrawn(ASHA, AMBERWELL).given(ASHA, AMBERWELL, STATUS);
    assertThat(timesNamed()).isEqualTo(2);
  }

  private int timesNamed() {
    SpecialistWork work = SpecialistRoom.PROJECTION.start(story.victim());
    for (Event event : story.events()) {
      work = SpecialistRoom.PROJECTION.fold(work, event);
    }
    return work.grant(AMBERWELL).consents().statusConsents();
  }

  @Test
  void whileAnotherConsentNamesStatusItIsUnbroken() {
    story
        .given(ASHA, AMBERWELL, STATUS)
        .status(ASHA)
        .given(BETH, AMBERWELL, STATUS)
        .refused(BETH, AMBERWELL, STATUS)
        .given(ASHA, AMBERWELL, STATUS);

    assertThat(statuses(AMBERWELL, REFERRAL)).containsExactly(recorded(1));
  }

  @Test
  void aPlaceholderIsForItsOwnServiceAlone() {
    story.given(ASHA, AMBERWELL, STATUS).given(ASHA, KESTREL, STATUS).sent(ONWARD, ASHA, KESTREL);
    assertThat(statuses(KESTREL, ONWARD)).containsExactly(placeholder(2));

    story.status(ASHA);
    assertThat(statuses(KESTREL, ONWARD)).containsExactly(placeholder(2), recorded(1));
    assertThat(held(KESTREL, ONWARD)).allMatch(fact -> fact.supersededBy() == null);
  }

  @Test
  void aWithdrawalAtTheRecorderLeavesWhatAnotherServiceHolds() {
    story
        .given(ASHA, AMBERWELL, STATUS)
        .status(ASHA)
        .given(ASHA, KESTREL, STATUS)
        .sent(ONWARD, ASHA, KESTREL)
        .withdrawn(ASHA, AMBERWELL)
        .given(ASHA, AMBERWELL, STATUS);

    assertThat(statuses(KESTREL, ONWARD)).containsExactly(recorded(1), placeholder(2));
    assertThat(held(KESTREL, ONWARD)).allMatch(fact -> fact.supersededBy() == null);
  }

  @Test
  void noServiceCorrectsWhatAnotherRecordedOfHerStatus() {
    story
        .given(ASHA, AMBERWELL, STATUS)
        .status(ASHA)
        .given(ASHA, KESTREL, STATUS)
        .sent(ONWARD, ASHA, KESTREL);
    story.statusInPlaceOf(BETH, recorded(1));

    assertThat(held(AMBERWELL, REFERRAL)).allMatch(fact -> fact.supersededBy() == null);
    assertThat(history()).doesNotContain(Happening.FACTS_CORRECTED);
  }

  private void assertNothingWasCorrected() {
    assertThat(held(AMBERWELL, REFERRAL)).allMatch(fact -> fact.supersededBy() == null);
    assertThat(history()).doesNotContain(Happening.FACTS_CORRECTED);
  }

  private List<Happening> history() {
    return SpecialistRoom.after(story).history(AMBERWELL, REFERRAL);
  }

  private List<HeldFact> held(OrganisationId organisation, ReferralId referral) {
    return SpecialistRoom.after(story).facts(organisation, referral).stream()
        .filter(fact -> fact.sealed().factClass() == STATUS)
        .toList();
  }

  private List<FactId> statuses(OrganisationId organisation, ReferralId referral) {
    return held(organisation, referral).stream().map(fact -> fact.sealed().id()).toList();
  }

  /** The fact of the first, second… consent that named STATUS. */
  private FactId placeholder(int number) {
    return story.events().stream()
        .filter(ConsentGiven.class::isInstance)
        .map(event -> ((ConsentGiven) event).status())
        .filter(Objects::nonNull)
        .map(SealedFact::id)
        .toList()
        .get(number - 1);
  }

  /** The first, second… status that was recorded. */
  private FactId recorded(int number) {
    return story.events().stream()
        .filter(StatusRecorded.class::isInstance)
        .map(event -> ((StatusRecorded) event).status().id())
        .toList()
        .get(number - 1);
  }
}
