package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.Funding;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.change.Change;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.Refusal.FieldFault;

/**
 * What everybody can read has no word of immigration status or a proxy of it (DOMAIN.md rule 5).
 */
class ThePublicFaceSpeaksOfNoStatusTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anOfferThatSpeaksOfItIsNeitherMadeNorDescribed() {
    String speaking = "Rooms for women who have no recourse to public funds.";
    Answer made =
        desk.change(
            Desk.MANAGER,
            new Change.MakeOffer(Desk.described(new OfferId("another"), Desk.ROWAN, speaking)));
    Answer described =
        desk.change(
            Desk.MANAGER,
            new Change.DescribeOffer(Desk.described(Desk.REFUGE, Desk.ROWAN, speaking)));
    for (Answer answer : new Answer[] {made, described}) {
      assertThat(answer).isInstanceOf(Answer.Refused.class);
      Answer.Refused refused = (Answer.Refused) answer;
      assertThat(refused.refusal().code()).isEqualTo("speaks-of-status");
      assertThat(refused.refusal().fields())
          .containsExactly(new FieldFault("offer.description", "speaks-of-status"));
    }
    assertThat(desk.directory().registry().offers()).hasSize(1);
    assertThat(desk.refuge().description()).doesNotContain("recourse");
  }

  @Test
  void noFunderSpeaksOfItEither() {
    assertThat(
            desk.said(
                Desk.MANAGER,
                new Change.RenewFunding(
                    Desk.REFUGE,
                    new Funding(
                        "Fund for women with no recourse to public funds",
                        LocalDate.parse("2026-04-01"),
                        LocalDate.parse("2027-03-31")))))
        .isEqualTo("speaks-of-status");
    assertThat(desk.refuge().funding()).isNull();
  }

  @Test
  void noNameOfAServiceOrAnOrganisationSpeaksOfIt() {
    assertThat(
            desk.said(
                Desk.REGISTRAR,
                new Change.RegisterOrganisation(
                    new Organisation(
                        new OrganisationId("another-house"),
                        "Asylum and migrant women’s refuge",
                        OrganisationKind.SPECIALIST,
                        false,
                        true,
                        List.of()))))
        .isEqualTo("speaks-of-status");
  }
}
