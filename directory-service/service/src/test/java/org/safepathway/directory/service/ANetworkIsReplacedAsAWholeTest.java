package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.Organisation;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

class ANetworkIsReplacedAsAWholeTest {

  private static final OrganisationId ROWAN = new OrganisationId("rowan");
  private static final PersonId WORKER = new PersonId("worker");

  private final StaffRegistry registry = new StaffRegistry(SmallNetwork.whole());

  @Test
  void staffAreFoundInTheirOwnOrganisationOnly() {
    assertThat(registry.staff(ROWAN, WORKER)).isPresent();
    assertThat(registry.staff(new OrganisationId("force"), WORKER)).isEmpty();
  }

  @Test
  void whoHasLeftIsNoLongerFound() {
    registry.replace(registry.network().without(WORKER));

    assertThat(registry.staff(ROWAN, WORKER)).isEmpty();
    assertThat(registry.staff(WORKER)).isEmpty();
  }

  @Test
  void aClosedOrganisationIsStillKnownButItsStaffAreNot() {
    registry.replace(registry.network().withClosed(ROWAN));

    assertThat(registry.organisation(ROWAN)).map(Organisation::open).contains(false);
    assertThat(registry.staff(ROWAN, WORKER)).isEmpty();
    assertThat(registry.staff(WORKER)).isEmpty();
  }

  @Test
  void organisationsAndOffersAreListedById() {
    assertThat(registry.organisations())
        .extracting(organisation -> organisation.id().value())
        .containsExactly("force", "rowan");
    assertThat(registry.offers())
        .containsExactly(registry.offer(new OfferId("rowan-refuge")).orElseThrow());
  }
}
