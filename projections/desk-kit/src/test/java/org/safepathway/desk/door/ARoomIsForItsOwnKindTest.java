package org.safepathway.desk.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepathway.desk.door.Neighbourhood.ADA;
import static org.safepathway.desk.door.Neighbourhood.HALE;
import static org.safepathway.desk.door.Neighbourhood.MIDSHIRE;
import static org.safepathway.desk.door.Neighbourhood.MINA;
import static org.safepathway.desk.door.Neighbourhood.ROWAN_HOUSE;
import static org.safepathway.desk.door.Neighbourhood.signedIn;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.desk.SignedIn;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.kernel.OrganisationId;

/** Who is in a room, and as what, the registry says at each question. */
@Tag("firewall")
class ARoomIsForItsOwnKindTest {

  private final StaffRegistry registry = new StaffRegistry(Neighbourhood.whole());
  private final Room services = new Room(OrganisationKind.SPECIALIST, registry);
  private final Room forces = new Room(OrganisationKind.POLICE, registry);

  @Test
  void itsStaffAreInItWithTheRolesThatTheyHold() {
    SignedIn mina = signedIn(MINA, ROWAN_HOUSE);

    assertThat(services.organisationOf(mina).map(Organisation::name)).hasValue("Rowan House");
    assertThat(services.rolesOf(mina))
        .containsExactlyInAnyOrder(StaffRole.MANAGER, StaffRole.DUTY_MANAGER);
    assertThat(services.rolesOf(signedIn(ADA, ROWAN_HOUSE))).containsExactly(StaffRole.CASEWORKER);
    assertThat(forces.rolesOf(signedIn(HALE, MIDSHIRE))).containsExactly(StaffRole.OFFICER);
  }

  @Test
  void staffOfAnotherKindAreNotInItWhateverRoleTheyHold() {
    assertNotIn(services, signedIn(HALE, MIDSHIRE));
    assertNotIn(forces, signedIn(MINA, ROWAN_HOUSE));
  }

  @Test
  void anOrganisationThatClosesIsInNoRoomFromThenOn() {
    registry.replace(registry.network().withClosed(ROWAN_HOUSE));

    assertNotIn(services, signedIn(MINA, ROWAN_HOUSE));
  }

  @Test
  void whoHasLeftHoldsNoRole() {
    registry.replace(registry.network().without(MINA));

    assertThat(services.rolesOf(signedIn(MINA, ROWAN_HOUSE))).isEmpty();
    assertThat(services.rolesOf(signedIn(ADA, ROWAN_HOUSE))).isNotEmpty();
  }

  @Test
  void whoIsOnTheStaffOfAnotherOrganisationHoldsNoRole() {
    assertThat(services.rolesOf(signedIn(HALE, ROWAN_HOUSE))).isEmpty();
  }

  @Test
  void anOrganisationThatNobodyKnowsIsInNoRoom() {
    assertNotIn(services, signedIn(MINA, new OrganisationId("nowhere")));
  }

  private static void assertNotIn(Room room, SignedIn who) {
    assertThat(room.organisationOf(who)).isEmpty();
    assertThat(room.rolesOf(who)).isEmpty();
  }
}
