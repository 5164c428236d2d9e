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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralId;
import org.safepathway.specialist.documents.CaseLinks;
import org.safepathway.specialist.documents.SpecialistCollections;

/** DOMAIN.md rule 23: each organisation's case shows that the other supports her, by its name. */
@Tag("firewall")
class ALinkShowsANameAndNothingElseTest {

  private static final ReferralId FIRST = Story.referral(1);

  private final Story story =
      Story.of(1)
          .registered(HALE, IDENTITY)
          .given(HALE, AMBERWELL, IDENTITY)
          .sent(FIRST, HALE, AMBERWELL)
          .given(ASHA, AMBERWELL, IDENTITY, STATUS);

  private static List<OrganisationId> links(Story story, OrganisationId organisation) {
    return SpecialistRoom.after(story)
        .folded()
        .read(organisation, SpecialistCollections.LINKS, CaseLinks.class)
        .stream()
        .flatMap(links -> links.organisations().stream())
        .toList();
  }

  @Test
  void theCaseShowsTheOther() {
    assertThat(links(story, AMBERWELL)).isEmpty();
    story.linked(BETH, AMBERWELL, KESTREL);
    assertThat(links(story, AMBERWELL)).containsExactly(KESTREL);
  }

  @Test
  void nothingElseOfTheCaseChangesAndTheOtherOneHoldsNothing() {
    SpecialistRoom before = SpecialistRoom.after(story);
    var held = before.held(AMBERWELL, FIRST);
    var facts = before.facts(AMBERWELL, FIRST);

    story.linked(BETH, AMBERWELL, KESTREL);

    SpecialistRoom after = SpecialistRoom.after(story);
    assertThat(after.held(AMBERWELL, FIRST)).isEqualTo(held);
    assertThat(after.facts(AMBERWELL, FIRST)).isEqualTo(facts);
    assertThat(after.cases(KESTREL)).isEmpty();
    assertThat(links(story, KESTREL)).isEmpty();
  }

  @Test
  void undoneItIsGone() {
    story.linked(BETH, AMBERWELL, KESTREL).unlinked(ASHA, AMBERWELL, KESTREL);
    assertThat(links(story, AMBERWELL)).isEmpty();
  }

  @Test
  void aCaseWithoutAGrantShowsNobody() {
    story.linked(BETH, AMBERWELL, KESTREL).withdrawn(ASHA, AMBERWELL);
    assertThat(links(story, AMBERWELL)).isEmpty();
  }

  @Test
  void withHerRecordItGoes() {
    story.linked(BETH, AMBERWELL, KESTREL).erased(ASHA);
    assertThat(links(story, AMBERWELL)).isEmpty();
  }
}
