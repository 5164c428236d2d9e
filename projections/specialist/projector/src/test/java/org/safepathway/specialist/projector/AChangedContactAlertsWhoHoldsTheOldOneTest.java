package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.BETH;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.FactId;
import org.safepathway.consent.SealedFact;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.projections.testing.RandomStory;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralId;
import org.safepathway.specialist.documents.Alert;
import org.safepathway.specialist.documents.Case;
import org.safepathway.specialist.documents.Happening;
import org.safepathway.specialist.documents.HeldFact;

/** DOMAIN.md rule 20, folded from the facts that a case holds. */
@Tag("firewall")
class AChangedContactAlertsWhoHoldsTheOldOneTest {

  private static final ReferralId FIRST = Story.referral(1);
  private static final ReferralId SECOND = Story.referral(2);
  private static final FactClass[] ALL = {FactClass.IDENTITY, FactClass.SAFE_CONTACT};

  static LongStream seeds() {
    return LongStream.range(8000, 8060);
  }

  private static Story twoServices() {
    return Story.of(1)
        .given(HALE, AMBERWELL, ALL)
        .registered(HALE, ALL)
        .sent(FIRST, HALE, AMBERWELL)
        .given(ASHA, KESTREL, FactClass.SAFE_CONTACT)
        .sent(SECOND, ASHA, KESTREL);
  }

  private static List<FactClass> alerts(Story story, OrganisationId owner, ReferralId referral) {
    return SpecialistRoom.after(story).held(owner, referral).alerts().stream()
        .map(Alert::changed)
        .toList();
  }

  @Test
  void everyCaseThatHoldsAnOlderOneIsAlertedAndOfNoOtherClass() {
    Story story = twoServices().recorded(HALE, ALL);

    assertThat(alerts(story, AMBERWELL, FIRST)).containsExactly(ALL);
    assertThat(alerts(story, KESTREL, SECOND)).containsExactly(FactClass.SAFE_CONTACT);
  }

  @Test
  void whoRecordedItIsNot() {
    Story story = twoServices().recorded(BETH, FactClass.SAFE_CONTACT);

    assertThat(alerts(story, AMBERWELL, FIRST)).containsExactly(FactClass.SAFE_CONTACT);
    assertThat(alerts(story, KESTREL, SECOND)).isEmpty();
  }

  @Test
  void whatIsNoChangeOfContactAlertsNobody() {
    FactClass[] others = {FactClass.RISK, FactClass.SUPPORT};
    Story story =
        Story.of(1)
            .given(HALE, AMBERWELL, others)
            .registered(HALE, others)
            .sent(FIRST, HALE, AMBERWELL)
            .recorded(HALE, others);

    assertThat(SpecialistRoom.after(story).facts(AMBERWELL, FIRST)).hasSize(4);
    assertThat(alerts(story, AMBERWELL, FIRST)).isEmpty();
  }

  @Test
  void whatIsToldForTheFirstTimeIsNoChangeAndWhatComesAfterItIs() {
    Story story =
        Story.of(1)
            .given(HALE, AMBERWELL, ALL)
            .registered(HALE, FactClass.IDENTITY)
            .sent(FIRST, HALE, AMBERWELL)
            .recorded(HALE, FactClass.SAFE_CONTACT);
    assertThat(alerts(story, AMBERWELL, FIRST)).isEmpty();

    story.recorded(HALE, FactClass.SAFE_CONTACT);
    assertThat(alerts(story, AMBERWELL, FIRST)).containsExactly(FactClass.SAFE_CONTACT);
  }

  @Test
  void anAcknowledgementEndsExactlyWhatItNamesAndStandsInTheHistory() {
    Story story = twoServices().recorded(HALE, FactClass.SAFE_CONTACT);
    SealedFact newer = SpecialistRoom.after(story).facts(AMBERWELL, FIRST).getLast().sealed();
    story.recorded(HALE, FactClass.IDENTITY).acknowledged(FIRST, ASHA, newer);

    assertThat(alerts(story, AMBERWELL, FIRST)).containsExactly(FactClass.IDENTITY);
    assertThat(alerts(story, KESTREL, SECOND)).containsExactly(FactClass.SAFE_CONTACT);
    assertThat(SpecialistRoom.after(story).history(AMBERWELL, FIRST))
        .endsWith(Happening.CHANGE_ACKNOWLEDGED);
  }

  @Test
  void theEndOfAReferrersRecordIsNotOfTheCase() {
    Story story = twoServices();
    SpecialistRoom before = SpecialistRoom.after(story);

    assertThat(SpecialistRoom.after(story.agedOut(FIRST)).cases(AMBERWELL))
        .isEqualTo(before.cases(AMBERWELL));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anAlertNeverNamesWhatTheCaseDoesNotHold(long seed) {
    Story story = RandomStory.of(seed, 80);
    SpecialistRoom room = SpecialistRoom.after(story);
    List<OrganisationId> owners = List.of(AMBERWELL, KESTREL);
    for (OrganisationId owner : owners) {
      for (Case held : room.cases(owner)) {
        Set<FactId> holds = new TreeSet<>(java.util.Comparator.comparing(FactId::value));
        room.facts(owner, held).stream()
            .map(HeldFact::sealed)
            .map(SealedFact::id)
            .forEach(holds::add);
        List<Alert> alerts = new ArrayList<>(held.alerts());
        assertThat(alerts.stream().map(Alert::fact).collect(Collectors.toSet())).isSubsetOf(holds);
        assertThat(alerts).allMatch(alert -> held.holds().contains(alert.changed()));
      }
    }
  }
}
