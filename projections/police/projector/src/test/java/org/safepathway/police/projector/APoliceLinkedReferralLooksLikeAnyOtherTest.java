package org.safepathway.police.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.DIPA;
import static org.safepathway.projections.testing.TestNetwork.DUNN;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.MIDSHIRE;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.OverrideAsked;
import org.safepathway.consent.OverrideAuthorised;
import org.safepathway.kernel.Event;
import org.safepathway.police.documents.PoliceReferral;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.RandomStory;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.Closure;
import org.safepathway.referral.CoarseState;
import org.safepathway.referral.ConsentToShare;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.ReferralSent;
import org.safepathway.referral.Triage;

/**
 * DOMAIN.md rule 21, for its purpose (decision 0005): of two histories that differ only in whether
 * somebody linked to the police is concerned, a force holds the same.
 */
@Tag("firewall")
class APoliceLinkedReferralLooksLikeAnyOtherTest {

  private static final ReferralId REFERRAL = Story.referral(1);

  static LongStream seeds() {
    return LongStream.range(2000, 2060);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverHappensToItTheForceHoldsTheSame(long seed) {
    Story story = RandomStory.of(seed, 60);

    assertThat(folded(story, sentWith(story, true))).isEqualTo(folded(story, story.events()));
    assertThat(folded(story, sentWith(story, false))).isEqualTo(folded(story, story.events()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void notEvenTheProjectorRemembersWhichOneItIs(long seed) {
    Story story = RandomStory.of(seed, 60);

    assertThat(inside(story, sentWith(story, true)))
        .isEqualTo(inside(story, sentWith(story, false)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anOverrideDiffersOnlyWhileItWaits(long seed) {
    Story story = RandomStory.of(seed, 60);

    assertThat(referrals(folded(story, allWith(story, true))))
        .isEqualTo(referrals(folded(story, allWith(story, false))));
  }

  @Test
  void theStoriesHaveReferralsThatMoveOn() {
    assertThat(
            seeds()
                .mapToObj(seed -> RandomStory.of(seed, 60))
                .map(story -> new PoliceRoom(folded(story, sentWith(story, true)))))
        .flatMap(room -> room.referrals(MIDSHIRE))
        .extracting(PoliceReferral::state)
        .contains(CoarseState.RECEIVED, CoarseState.CLOSED, CoarseState.COULD_NOT_BE_MET);
  }

  @Test
  void itGoesAllTheWayStepByStepAtTheSameTimes() {
    Story story =
        sent(true)
            .received(REFERRAL, ASHA)
            .triaged(REFERRAL, ASHA, Triage.A)
            .accepted(REFERRAL, ASHA)
            .engaged(REFERRAL, ASHA)
            .closed(REFERRAL, ASHA, Closure.NEEDS_MET)
            .reopened(REFERRAL, ASHA);
    List<Event> linked = story.events();
    List<Event> other = sentWith(story, false);

    for (int happened = 1; happened <= linked.size(); happened++) {
      assertThat(folded(story, linked.subList(0, happened)))
          .isEqualTo(folded(story, other.subList(0, happened)));
    }
    assertThat(new PoliceRoom(folded(story, linked.subList(0, 5))).referrals(MIDSHIRE))
        .extracting(PoliceReferral::state)
        .containsExactly(CoarseState.IN_CONTACT);
  }

  @Test
  void whenTheServiceDeclinesTheOfficerIsToldToChooseAnother() {
    Story declined = sent(true).received(REFERRAL, ASHA).declined(REFERRAL, ASHA);

    assertThat(PoliceRoom.after(declined).referrals(MIDSHIRE))
        .extracting(PoliceReferral::state)
        .containsExactly(CoarseState.COULD_NOT_BE_MET);
  }

  @Test
  void aRecallShowsAsWithAnyOther() {
    assertThat(PoliceRoom.after(sent(true).recalled(REFERRAL, HALE)))
        .isEqualTo(PoliceRoom.after(sent(false).recalled(REFERRAL, HALE)));
  }

  @Test
  void aCorrectionChangesNothingWhetherTheLinkIsInItOrNot() {
    Story before = sent(false).received(REFERRAL, ASHA);
    PoliceRoom seen = PoliceRoom.after(before);

    assertThat(PoliceRoom.after(before.recorded(HALE, FactClass.RISK))).isEqualTo(seen);
  }

  @Test
  void anOverrideOnceAuthorisedAndSentLooksLikeAnyOther() {
    Story linked = overridden(true);
    Story other = overridden(false);

    assertThat(PoliceRoom.after(linked)).isEqualTo(PoliceRoom.after(other));
    assertThat(PoliceRoom.after(linked).referrals(MIDSHIRE))
        .extracting(PoliceReferral::state)
        .containsExactly(CoarseState.RECEIVED);
  }

  private static Story sent(boolean policeLinked) {
    return Story.of(1).sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.GIVEN, policeLinked);
  }

  private static Story overridden(boolean policeLinked) {
    return Story.of(1)
        .asked(HALE, AMBERWELL, REFERRAL, policeLinked)
        .authorised(policeLinked ? DIPA : DUNN, HALE, AMBERWELL, REFERRAL, policeLinked)
        .sent(REFERRAL, HALE, AMBERWELL, ConsentToShare.OVERRIDDEN, policeLinked)
        .received(REFERRAL, ASHA);
  }

  private static List<Event> sentWith(Story story, boolean policeLinked) {
    return story.events().stream()
        .map(event -> event instanceof ReferralSent e ? with(e, policeLinked) : event)
        .toList();
  }

  private static List<Event> allWith(Story story, boolean policeLinked) {
    return story.events().stream().map(event -> flagged(event, policeLinked)).toList();
  }

  private static Event flagged(Event event, boolean policeLinked) {
    return switch (event) {
      case ReferralSent e -> with(e, policeLinked);
      case OverrideAsked e ->
          new OverrideAsked(
              e.consent(),
              e.offer(),
              e.referral(),
              e.lawfulBasis(),
              policeLinked,
              e.unit(),
              e.escalatesAt(),
              e.expiresAt(),
              e.stamp());
      case OverrideAuthorised e ->
          new OverrideAuthorised(
              e.consent(),
              e.offer(),
              e.referral(),
              e.lawfulBasis(),
              policeLinked,
              e.askedFor(),
              e.askedBy(),
              e.unit(),
              e.classes(),
              e.until(),
              e.stamp());
      default -> event;
    };
  }

  private static ReferralSent with(ReferralSent e, boolean policeLinked) {
    return new ReferralSent(
        e.referral(),
        e.victimId(),
        e.from(),
        e.unit(),
        e.offer(),
        e.to(),
        e.consentToShare(),
        e.lawfulBasis(),
        e.highRisk(),
        policeLinked,
        e.timers(),
        e.receiptDue(),
        e.stamp());
  }

  private static Folded folded(Story story, List<Event> events) {
    return Folded.of(PoliceRoom.PROJECTION, story, events);
  }

  private static PoliceWork inside(Story story, List<Event> events) {
    PoliceWork work = PoliceRoom.PROJECTION.start(story.victim());
    for (Event event : events) {
      work = PoliceRoom.PROJECTION.fold(work, event);
    }
    return work;
  }

  private static SortedMap<String, String> referrals(Folded folded) {
    SortedMap<String, String> referrals = new TreeMap<>(folded.documents());
    referrals.keySet().removeIf(place -> !place.contains("/referral/"));
    return referrals;
  }
}
