package org.safepathway.specialist.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.consent.FactClass.CASE_NOTE;
import static org.safepathway.consent.FactClass.IDENTITY;
import static org.safepathway.consent.FactClass.STATUS;
import static org.safepathway.projections.testing.TestNetwork.AMBERWELL;
import static org.safepathway.projections.testing.TestNetwork.ASHA;
import static org.safepathway.projections.testing.TestNetwork.BETH;
import static org.safepathway.projections.testing.TestNetwork.HALE;
import static org.safepathway.projections.testing.TestNetwork.KESTREL;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.projections.testing.Story;
import org.safepathway.referral.ReferralId;

/** DOMAIN.md, classes of fact: a note, and a decline's reason, are that organisation's alone. */
@Tag("firewall")
class CaseNotesStayWithTheirOwnerTest {

  private static final ReferralId FIRST = Story.referral(1);
  private static final ReferralId SECOND = Story.referral(2);
  private static final ReferralId THIRD = Story.referral(3);

  private final Story story =
      Story.of(1)
          .given(HALE, AMBERWELL, IDENTITY)
          .sent(FIRST, HALE, AMBERWELL)
          .received(FIRST, ASHA)
          .given(ASHA, KESTREL, IDENTITY, STATUS)
          .sent(SECOND, ASHA, KESTREL)
          .received(SECOND, BETH)
          .sent(THIRD, HALE, AMBERWELL)
          .received(THIRD, ASHA)
          .noted(FIRST, ASHA)
          .declined(SECOND, BETH);

  @Test
  void eachHoldsItsOwnInTheCaseInWhichItWasWritten() {
    SpecialistRoom room = SpecialistRoom.after(story);

    assertThat(room.facts(AMBERWELL, FIRST))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.sealed().factClass()).isEqualTo(CASE_NOTE);
              assertThat(held.sealed().recordedBy()).isEqualTo(AMBERWELL);
            });
    assertThat(room.facts(KESTREL, SECOND))
        .filteredOn(held -> held.sealed().factClass() == CASE_NOTE)
        .extracting(held -> held.sealed().recordedBy())
        .containsExactly(KESTREL);
    assertThat(room.facts(AMBERWELL, THIRD)).isEmpty();
  }

  @Test
  void theyGoWithTheLastGrant() {
    story.withdrawn(ASHA, AMBERWELL);

    SpecialistRoom room = SpecialistRoom.after(story);
    assertThat(room.facts(AMBERWELL, FIRST)).isEmpty();
    assertThat(room.classes(KESTREL, SECOND)).contains(CASE_NOTE);
  }
}
