package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.SAFE_CONTACT;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.BETH;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;
import static org.safepathway.projections.testing.TestNetwork.LINDEN;
import static org.safepathway.specialist.documents.Happening.CONSENT_GIVEN;
import static org.safepathway.specialist.documents.Happening.CONSENT_LAPSED;
import static org.safepathway.specialist.documents.Happening.CONSENT_WITHDRAWN;
import static org.safepathway.specialist.documents.Happening.FACTS_ADDED;
import static org.safepathway.specialist.documents.Happening.FACTS_CORRECTED;
import static org.safepathway.specialist.documents.Happening.RECEIVED;
import static org.safepathway.specialist.documents.Happening.REDIRECTED;
import static org.safepathway.specialist.documents.Happening.REFERRED_ON;
import static org.safepathway.specialist.documents.Happening.SENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Event;
import org.safepathway.kernel.Platform;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.Story;
import org.safepathway.projections.testing.TestHandles;
import org.safepathway.referral.ReferralId;
import org.safepathway.referral.victim.FactsRecorded;
import org.safepathway.referral.victim.VictimRegistered;
import org.safepathway.specialist.documents.Entry;
import org.safepathway.specialist.documents.Happening;

/** What a case says of its past, and what it keeps to itself. */
@Tag("firewall")
class TheHistoryOfACaseTest {

  private static final ReferralId REFERRAL = Story.referral(1);
  private static final ReferralId ONWARD = Story.referral(2);

  private final Story story =
      Story.of(1)
          .registered(HALE, IDENTITY, SAFE_CONTACT)
          .given(HALE, AMBERWELL, IDENTITY, SAFE_CONTACT)
          .sent(REFERRAL, HALE, AMBERWELL)
          .received(REFERRAL, ASHA);

  @Test
  void itNamesOwnPeopleAndOnlyTheOrganisationOfOthers() {
    assertThat(room().held(AMBERWELL, REFERRAL).history())
        .extracting(Entry::what, Entry::organisation, Entry::person)
        .containsExactly(
            tuple(FACTS_ADDED, HALE.organisation(), null),
            tuple(CONSENT_GIVEN, HALE.organisation(), null),
            tuple(SENT, HALE.organisation(), null),
            tuple(RECEIVED, AMBERWELL, ASHA.person()));
  }

  @Test
  void aRedirectIsOneLineThatSaysNotWhere() {
    story.redirected(REFERRAL, ASHA, ONWARD).sent(ONWARD, ASHA, KESTREL).received(ONWARD, BETH);

    assertThat(room().history(AMBERWELL, REFERRAL))
        .containsExactly(FACTS_ADDED, CONSENT_GIVEN, SENT, RECEIVED, REDIRECTED);
    assertThat(room().folded().text(AMBERWELL))
        .doesNotContain("kestrel", room().cases(KESTREL).getFirst().reference());
  }

  @Test
  void aRedirectIsOneLineInWhicheverOrderItsTwoEventsCome() {
    story.sent(ONWARD, ASHA, KESTREL).redirected(REFERRAL, ASHA, ONWARD);

    assertThat(room().history(AMBERWELL, REFERRAL))
        .endsWith(REDIRECTED)
        .doesNotContain(REFERRED_ON);
  }

  @Test
  void whoReferredOnSeesThatAndNothingOfHowItGoesOn() {
    story.sent(ONWARD, ASHA, KESTREL);
    SpecialistRoom sent = room();
    story.received(ONWARD, BETH).declined(ONWARD, BETH);

    assertThat(sent.history(AMBERWELL, REFERRAL)).endsWith(REFERRED_ON);
    assertThat(sent.folded().text(AMBERWELL)).doesNotContain("kestrel");
    assertThat(room().folded().text(AMBERWELL)).isEqualTo(sent.folded().text(AMBERWELL));
  }

  @Test
  void theOtherServiceDoesNotSeeWhatCameBefore() {
    story.given(ASHA, KESTREL, IDENTITY).sent(ONWARD, ASHA, KESTREL);

    assertThat(room().history(KESTREL, ONWARD)).containsExactly(FACTS_ADDED, CONSENT_GIVEN, SENT);
    assertThat(room().held(KESTREL, ONWARD).fromPolice()).isFalse();
    assertThat(room().folded().text(KESTREL))
        .doesNotContain(
            new TestHandles().referral(AMBERWELL, story.victim(), REFERRAL), ASHA.person().value());
  }

  @Test
  void aCorrectionSaysSo() {
    VictimRegistered registered = (VictimRegistered) story.events().getFirst();
    story.corrected(HALE, registered.facts().getLast());

    assertThat(room().history(AMBERWELL, REFERRAL)).endsWith(FACTS_CORRECTED);
  }

  @Test
  void whatWasRecordedTogetherIsOneLineThatSaysWhetherItCorrects() {
    VictimRegistered registered = (VictimRegistered) story.events().getFirst();
    SealedFact wrong = registered.facts().getLast();
    SealedFact right = story.seal(wrong.factClass(), wrong.recordedBy(), wrong.id());
    SealedFact more = story.seal(IDENTITY, wrong.recordedBy(), null);

    assertThat(historyOnceRecorded(right, more))
        .isEqualTo(historyOnceRecorded(more, right))
        .containsExactly(FACTS_ADDED, CONSENT_GIVEN, SENT, RECEIVED, FACTS_CORRECTED);
  }

  private List<Happening> historyOnceRecorded(SealedFact... facts) {
    List<Event> events = new ArrayList<>(story.events());
    events.add(new FactsRecorded(story.victim(), List.of(facts), null, events.getFirst().stamp()));
    return new SpecialistRoom(Folded.of(SpecialistRoom.PROJECTION, story, events), story)
        .history(AMBERWELL, REFERRAL);
  }

  /** Which service supports her, too, is hers to tell, and can be a proxy of her status. */
  @Test
  void whoElseRecordedSomethingIsNamedOnlyOnceSheLetThemKnow() {
    story.given(ASHA, KESTREL, STATUS).sent(ONWARD, BETH, LINDEN).recorded(BETH, IDENTITY);
    assertThat(last())
        .extracting(Entry::what, Entry::organisation)
        .containsExactly(FACTS_ADDED, null);

    story.linked(ASHA, AMBERWELL, KESTREL);
    assertThat(last().organisation()).isEqualTo(KESTREL);

    story.unlinked(ASHA, AMBERWELL, KESTREL);
    assertThat(last().organisation()).isNull();
  }

  @Test
  void whoReferredHerAndWhichForceReportedIsNamed() {
    story
        .given(ASHA, KESTREL, IDENTITY)
        .sent(ONWARD, ASHA, KESTREL)
        .recorded(ASHA, IDENTITY)
        .recorded(HALE, IDENTITY);

    assertThat(room().held(KESTREL, ONWARD).history())
        .extracting(Entry::organisation)
        .contains(HALE.organisation(), AMBERWELL)
        .doesNotContainNull();
    assertThat(room().held(AMBERWELL, REFERRAL).history())
        .extracting(Entry::organisation)
        .doesNotContainNull();
  }

  @Test
  void whatThePlatformDidIsNoServices() {
    story.later(Duration.ofDays(400)).lapsed(AMBERWELL);

    assertThat(last())
        .extracting(Entry::what, Entry::organisation)
        .containsExactly(CONSENT_LAPSED, Platform.ORGANISATION);
  }

  private Entry last() {
    return room().held(AMBERWELL, REFERRAL).history().getLast();
  }

  @Test
  void thatSomethingWasRecordedGoesWithTheFacts() {
    story.given(ASHA, KESTREL, STATUS).recorded(BETH, IDENTITY);
    assertThat(room().folded().text(AMBERWELL)).contains("kestrel");

    story.withdrawn(ASHA, AMBERWELL);
    assertThat(room().history(AMBERWELL, REFERRAL))
        .containsExactly(CONSENT_GIVEN, SENT, RECEIVED, CONSENT_WITHDRAWN);
    assertThat(room().folded().text(AMBERWELL)).doesNotContain("kestrel");
  }

  private SpecialistRoom room() {
    return SpecialistRoom.after(story);
  }
}
