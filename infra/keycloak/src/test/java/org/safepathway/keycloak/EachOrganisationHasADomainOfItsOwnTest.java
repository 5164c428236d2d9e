package org.safepathway.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Staff;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;
import org.safepathway.kernel.OrganisationId;
import org.safepathway.kernel.PersonId;

@Tag("firewall")
class EachOrganisationHasADomainOfItsOwnTest {

  private static final URI DESKS = URI.create("https://desks.example");

  @Test
  void withOneEachARealmIsMade() {
    assertThat(
            realm(
                "caseworker.a", Map.of("first", Set.of("a.example"), "other", Set.of("b.example"))))
        .contains("a.example", "b.example");
  }

  @Test
  void withoutOneNoRealmIsMade() {
    refused(Map.of("first", Set.of("a.example")), "other has no e-mail domain");
  }

  @Test
  void twoOrganisationsShareNone() {
    refused(
        Map.of("first", Set.of("a.example"), "other", Set.of("a.example")),
        "a.example belongs to first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"homeoffice.gov.uk", "team.homeoffice.gov.uk", "h0meoffice.gov.uk", "ukvi.gov.uk"})
  void noneOfAnEnforcementBodyIsTaken(String domain) {
    refused(Map.of("first", Set.of("a.example"), "other", Set.of(domain)), "an enforcement body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example", "A.example", "a..example", "-a.example", "x@a.example"})
  void whatIsNoDomainIsNone(String domain) {
    refused(Map.of("first", Set.of("a.example"), "other", Set.of(domain)), "not an e-mail domain");
  }

  @Test
  void aDomainOfNobodyIsRefused() {
    refused(
        Map.of(
            "first",
            Set.of("a.example"),
            "other",
            Set.of("b.example"),
            "gone",
            Set.of("c.example")),
        "gone has e-mail domains and is not in the network");
  }

  @Test
  void aNameThatKeycloakWouldWriteOtherwiseIsRefused() {
    assertThatThrownBy(
            () ->
                realm(
                    "Caseworker.A",
                    Map.of("first", Set.of("a.example"), "other", Set.of("b.example"))))
        .isInstanceOf(RealmFaultException.class)
        .hasMessageContaining("Caseworker.A is not in small letters");
  }

  @Test
  void outsideADemoTheDesksAreReachedSecurely() {
    usable(DESKS);
    usable(URI.create("http://127.0.0.1:8099"));
    unusable(null);
    unusable(URI.create("http://desks.example"));
    unusable(URI.create("http://127.0.0.1.example"));
    unusable(URI.create("https://desks.example/path"));
  }

  private static void usable(URI desks) {
    assertThat(new RealmSettings("r1", false, desks, Map.of()).desks()).isEqualTo(desks);
  }

  private static void unusable(@Nullable URI desks) {
    assertThatThrownBy(() -> new RealmSettings("r1", false, desks, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(Map<String, Set<String>> domains, String why) {
    assertThatThrownBy(() -> realm("caseworker.a", domains))
        .isInstanceOf(RealmFaultException.class)
        .hasMessageContaining(why);
  }

  private static String realm(String person, Map<String, Set<String>> domains) {
    Network network =
        new Network(
            List.of(organisation("first"), organisation("other")),
            List.of(
                new Staff(
                    new PersonId(person),
                    new OrganisationId("first"),
                    "Ann A",
                    Set.of(StaffRole.CASEWORKER),
                    null)),
            List.of());
    return RealmFile.of(
            network, new RealmSettings("ours", false, DESKS, domains), EnforcementBodies.builtIn())
        .json();
  }

  private static Organisation organisation(String id) {
    return new Organisation(
        new OrganisationId(id), id, OrganisationKind.SPECIALIST, false, true, List.of());
  }
}
