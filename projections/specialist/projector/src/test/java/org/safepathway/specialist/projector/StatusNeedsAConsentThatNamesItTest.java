package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.BETH;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.consent.ConsentGiven;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.Event;
import org.safepathway.projections.testing.Folded;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralId;
import org.safepathway.specialist.documents.HeldFact;

/** DOMAIN.md, classes of fact: STATUS for whom she named it, the recorder included. */
@Tag("firewall")
class StatusNeedsAConsentThatNamesItTest {

  private static final ReferralId FIRST = Story.referral(1);
  private static final ReferralId SECOND = Story.referral(2);

  private final Story story =
      Story.of(1)
          .registered(HALE, IDENTITY)
          .sent(FIRST, HALE, AMBERWELL)
          .given(ASHA, AMBERWELL, IDENTITY, STATUS)
          .status(ASHA)
          .sent(SECOND, ASHA, KESTREL);

  @Test
  void theRecorderHoldsItWhileTheConsentLives() {
    assertThat(SpecialistRoom.after(story).classes(AMBERWELL, FIRST))
        .containsExactly(IDENTITY, STATUS);
  }

  @Test
  void aServiceWithoutThatClassSeesTheRestAndNotTheStatus() {
    story.given(ASHA, KESTREL, IDENTITY);

    SpecialistRoom room = SpecialistRoom.after(story);
    assertThat(room.classes(KESTREL, SECOND)).containsExactly(IDENTITY);
    assertThat(room.folded().text(KESTREL)).doesNotContain("STATUS");
  }

  @Test
  void recordingAStatusElsewhereChangesNothingThere() {
    story.given(ASHA, KESTREL, IDENTITY);
    String before = SpecialistRoom.after(story).folded().text(KESTREL);

    story.status(ASHA).opened(ASHA, STATUS).noted(FIRST, ASHA);

    assertThat(SpecialistRoom.after(story).folded().text(KESTREL)).isEqualTo(before);
  }

  @Test
  void aServiceThatSheNamedItForHoldsWhatAnotherRecorded() {
    story.given(BETH, KESTREL, STATUS);

    assertThat(SpecialistRoom.after(story).facts(KESTREL, SECOND))
        .extracting(held -> held.sealed().recordedBy())
        .containsExactly(AMBERWELL, KESTREL);
  }

  /**
   * Whoever refers her on may have recorded it with her: then the consent brings that very fact.
   */
  @Test
  void whatIsHandedOnWithAConsentIsHeldOnceByEither() {
    SealedFact recorded = SpecialistRoom.after(story).facts(AMBERWELL, FIRST).getLast().sealed();
    ConsentGiven told = (ConsentGiven) story.given(ASHA, KESTREL, STATUS).events().getLast();
    List<Event> events = new ArrayList<>(story.events());
    events.set(
        events.size() - 1,
        new ConsentGiven(
            told.consent(),
            told.purpose(),
            told.stage(),
            told.record(),
            recorded,
            told.gone(),
            told.stamp()));

    SpecialistRoom room =
        new SpecialistRoom(Folded.of(SpecialistRoom.PROJECTION, story, events), story);
    assertThat(room.facts(KESTREL, SECOND)).extracting(HeldFact::sealed).containsExactly(recorded);
    assertThat(room.classes(AMBERWELL, FIRST)).containsExactly(IDENTITY, STATUS);
  }

  @Test
  void withdrawalCutsTheRecorderOffToo() {
    story.withdrawn(ASHA, AMBERWELL);

    SpecialistRoom room = SpecialistRoom.after(story);
    assertThat(room.classes(AMBERWELL, FIRST)).isEmpty();
    assertThat(room.folded().text(AMBERWELL)).doesNotContain(Story.ENVELOPE);
  }

  @Test
  void narrowingStatusAwayLeavesTheRest() {
    story.narrowed(ASHA, AMBERWELL, STATUS);

    SpecialistRoom room = SpecialistRoom.after(story);
    assertThat(room.classes(AMBERWELL, FIRST)).containsExactly(IDENTITY);
    assertThat(room.folded().text(AMBERWELL)).doesNotContain("STATUS");
  }
}
