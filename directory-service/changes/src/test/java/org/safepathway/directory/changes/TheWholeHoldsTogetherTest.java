package org.safepathway.directory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.Change;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;
import org.safepathway.kernel.Refusal.FieldFault;

/** A change after which the directory would not hold together is refused, and says where. */
class TheWholeHoldsTogetherTest {

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
  void aPersonWorksForOneOrganisation() {
    Actor twice = new Actor(Desk.ROWAN, Desk.OTHER_MANAGER.person());
    refused(
        desk.change(Desk.MANAGER, new Change.AddStaff(Desk.staff(twice, StaffRole.MANAGER))),
        new FieldFault("person", "duplicate-id"));
    assertThat(desk.directory().registry().staff(Desk.HAZEL, twice.person())).isPresent();
  }

  @Test
  void aRoleBelongsToItsKindOfOrganisation() {
    Actor officer = new Actor(Desk.ROWAN, new PersonId("officer.odd"));
    refused(
        desk.change(Desk.MANAGER, new Change.AddStaff(Desk.staff(officer, StaffRole.OFFICER))),
        new FieldFault("roles", "role-of-another-kind"));
  }

  @Test
  void noEnforcementBodyIsRegistered() {
    refused(
        desk.change(
            Desk.REGISTRAR,
            new Change.RegisterOrganisation(
                new org.safepathway.directory.Organisation(
                    new OrganisationId("partners"),
                    "Immigration Enforcement",
                    OrganisationKind.SPECIALIST,
                    false,
                    true,
                    List.of()))),
        new FieldFault("name", "enforcement-body"));
  }

  @Test
  void onlyASpecialistOffersServices() {
    refused(
        desk.change(
            Desk.REGISTRAR, new Change.MakeOffer(Desk.offer(new OfferId("ours"), Desk.REGISTRY))),
        new FieldFault("organisation", "offer-of-non-specialist"));
  }

  private void refused(Answer answer, FieldFault fault) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).refusal().code()).isEqualTo("does-not-hold");
    assertThat(((Answer.Refused) answer).refusal().fields()).containsExactly(fault);
  }
}
