package org.safepathway.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.consent.FactClass;
import org.safepathway.consent.Purpose;
import org.safepathway.consent.policy.Basis;
import org.safepathway.consent.policy.Disclosure;
import org.safepathway.consent.policy.DisclosureFaultException;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.service.NetworkFaultException;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.directory.service.StaffRegistry;
import org.safepathway.standalone.browser.RunningApplication;
import org.safepathway.standalone.journey.Instance;

/**
 * Domestic-abuse data is never used for immigration purposes, and no enforcement audience can exist
 * (Domestic Abuse Act 2021 s.81(6); DOMAIN.md rule 1): there is no kind, no role, no purpose, no
 * row, and no way in for a person of such a body.
 */
@Tag("firewall")
class Rule01NoEnforcementAudienceCanExistTest {

  @TempDir Path data;

  @Test
  void noKindRolePurposeOrGroundIsForEnforcement() {
    for (Enum<?>[] closed :
        List.<Enum<?>[]>of(
            OrganisationKind.values(), StaffRole.values(), Purpose.values(), Basis.values())) {
      assertThat(Stream.of(closed).map(Enum::name))
          .noneMatch(name -> name.matches(".*(ENFORCE|IMMIGRATION|HOME_OFFICE|BORDER).*"));
    }
  }

  @Test
  void whoeverIsNoSpecialistOpensNothingOnWhateverGround() {
    for (OrganisationKind kind : EnumSet.complementOf(EnumSet.of(OrganisationKind.SPECIALIST))) {
      for (FactClass each : FactClass.values()) {
        assertThat(Disclosure.table().allowsOnAny(each, kind, EnumSet.allOf(Basis.class)))
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENFORCEMENT", "HOME_OFFICE", "IMMIGRATION_ENFORCEMENT"})
  void aTableWithARowForOneCannotBeRead(String audience) throws IOException {
    String row = audience + ",STATUS,NONE,yes,1\n";
    assertThatThrownBy(() -> Disclosure.read((table() + row).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DisclosureFaultException.class)
        .hasMessageContaining("no such audience");
  }

  /** A row too few stops the application before it opens anything. */
  @Test
  void withoutAWholeTableNothingStarts() throws IOException {
    Path broken = data.resolve("before/org/safepathway/consent/policy/disclosure.csv");
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, table().replace("SPECIALIST,STATUS,OVERRIDE,no,10\n", ""));
    Path around = Files.createDirectories(data.resolve("around"));
    Path kept = data.resolve("kept");

    assertThatThrownBy(
            () ->
                Instance.start(kept, List.of(data.resolve("before")), around, List.of(), List.of()))
        .hasMessageContaining("ended before it was ready");
    assertThat(
            Files.readString(around.resolve("stdout")) + Files.readString(around.resolve("stderr")))
        .contains("missing: SPECIALIST,STATUS,OVERRIDE");
    assertThat(kept.resolve("events.db")).doesNotExist();
  }

  private static String table() throws IOException {
    try (InputStream in = Disclosure.class.getResourceAsStream("disclosure.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What may stand in a network file where an enforcement body would like to. */
  static List<String> waysIn() {
    return List.of(
        "\"a.person@homeoffice.gov.uk\"",
        "\"a.person@HOMEOFFICE.gov.uk\"",
        "\"a.person@digital.homeoffice.gov.uk\"",
        "\"a.person@homeoffice.gov.uk.\"",
        "\"a.person_homeoffice.gov.uk\"",
        "\"a.person@h0meoffice.gov.uk\"",
        "\"a.person@horneoffice.gov.uk\"",
        "\"a.person@xn--hmeffice-nbhc.gov.uk\"",
        "\"home-office.a.person\"",
        "\"ukvi.a.person\"");
  }

  private static String network(String person, String name, String organisation) {
    return """
        {"organisations": [
           {"id": "fenshire", "name": %s, "kind": "POLICE",
            "units": [{"id": "fen-response", "name": "Fen Response"}]}],
         "staff": [{"person": %s, "organisation": "fenshire", "name": %s,
                    "roles": ["OFFICER"], "unit": "fen-response"}],
         "offers": []}
        """
        .formatted(organisation, person, name);
  }

  @ParameterizedTest
  @MethodSource("waysIn")
  void nobodyOfOneIsRegisteredByTheNetworkFile(String person) {
    String text = network(person, "\"Ann Person\"", "\"Fenshire Police\"");
    assertThatThrownBy(() -> NetworkFile.decode(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(NetworkFaultException.class)
        .hasMessageContaining("$.staff[0].person");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Ann Person, Home Office\"",
        "\"Ann (ann@hоmеоffiсе.gov.uk)\"",
        "\"Ann ann@ｈｏｍｅｏｆｆｉｃｅ．gov．uk\"",
        "\"Immigration\u200B Enforcement\""
      })
  void norByTheirNameNorByTheOrganisations(String name) {
    for (String text :
        List.of(
            network("\"ann\"", name, "\"Fenshire Police\""), network("\"ann\"", "\"Ann\"", name))) {
      assertThatThrownBy(() -> NetworkFile.decode(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(NetworkFaultException.class)
          .hasMessageContaining("enforcement body");
    }
  }

  @Test
  void theApplicationDoesNotStartWithOne() throws IOException {
    Files.writeString(
        data.resolve("network.json"),
        network("\"a.person@homeoffice.gov.uk\"", "\"Ann\"", "\"Fenshire Police\""));
    assertThatThrownBy(() -> RunningApplication.in(data).close())
        .rootCause()
        .isInstanceOf(NetworkFaultException.class)
        .hasMessageContaining("$.staff[0].person");
  }

  @Test
  void aRegistryThatIsServingTakesNoneEither() {
    StaffRegistry registry = new StaffRegistry(NetworkFile.demo());
    assertThatThrownBy(
            () ->
                registry.replace(
                    NetworkFile.decode(
                        network("\"a@ukvi.gov.uk\"", "\"Ann\"", "\"Fenshire Police\"")
                            .getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(NetworkFaultException.class);
    assertThat(registry.network()).isEqualTo(NetworkFile.demo());
  }
}
