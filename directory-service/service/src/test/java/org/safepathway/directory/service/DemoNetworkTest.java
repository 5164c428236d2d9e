package org.safepathway.directory.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.kernel.OrganisationId;

class DemoNetworkTest {

  private final Network network = NetworkFile.demo();

  @Test
  void everyKindOfOrganisationTakesPartWithAtLeastNineSpecialists() {
    Map<OrganisationKind, Long> kinds =
        network.organisations().stream()
            .collect(Collectors.groupingBy(Organisation::kind, Collectors.counting()));

    assertThat(kinds)
        .containsOnlyKeys(
            OrganisationKind.POLICE,
            OrganisationKind.SPECIALIST,
            OrganisationKind.CONSORTIUM,
            OrganisationKind.COMMISSIONER,
            OrganisationKind.AUDITOR,
            OrganisationKind.REGISTRAR);
    assertThat(kinds.get(OrganisationKind.SPECIALIST)).isGreaterThanOrEqualTo(9);
    assertThat(network.organisations()).anyMatch(Organisation::byAndFor);
  }

  @Test
  void everyNeedIsMetSomewhereAndSafetyPlanningInEveryLocalAuthority() {
    assertThat(network.offers().stream().flatMap(offer -> offer.needs().stream()))
        .containsAll(EnumSet.allOf(Need.class));
    assertThat(
            network.offers().stream()
                .filter(offer -> offer.intake() == IntakeState.OPEN)
                .filter(offer -> offer.needs().contains(Need.SAFETY_PLANNING))
                .flatMap(offer -> offer.areas().stream()))
        .containsAll(EnumSet.allOf(LocalAuthority.class));
  }

  @Test
  void everyIntakeStateIsThere() {
    assertThat(network.offers().stream().map(Offer::intake))
        .containsAll(EnumSet.allOf(IntakeState.class));
  }

  @Test
  void everySpecialistHasACaseworkerAManagerAndADutyManager() {
    Map<OrganisationId, Set<StaffRole>> roles =
        network.staff().stream()
            .collect(
                Collectors.groupingBy(
                    Staff::organisation,
                    Collectors.flatMapping(staff -> staff.roles().stream(), Collectors.toSet())));

    assertThat(network.organisations())
        .filteredOn(organisation -> organisation.kind() == OrganisationKind.SPECIALIST)
        .allSatisfy(
            organisation ->
                assertThat(roles.get(organisation.id()))
                    .containsExactlyInAnyOrder(
                        StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER));
  }

  @Test
  void anOfferIsNamedByItsOrganisationAndKind() {
    assertThat(network.offers())
        .allSatisfy(
            offer ->
                assertThat(offer.id().value())
                    .isEqualTo(
                        offer.organisation()
                            + "-"
                            + offer.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }
}
