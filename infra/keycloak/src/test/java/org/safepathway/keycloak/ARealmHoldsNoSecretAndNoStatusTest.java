package org.safepathway.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("firewall")
class ARealmHoldsNoSecretAndNoStatusTest {

  private static final Network NETWORK = NetworkFile.demo();
  private static final RealmSettings DEMO = RealmSettings.demo(NETWORK);
  private static final RealmSettings STRICT =
      new RealmSettings("strict", false, URI.create("https://desks.example"), DEMO.domains());

  static Stream<RealmSettings> settings() {
    return Stream.of(DEMO, STRICT);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aSecretIsNamedAndNotWritten(RealmSettings settings) {
    assertThat(realm(settings).findValuesAsString("secret"))
        .hasSize(6)
        .doesNotHaveDuplicates()
        .allMatch(secret -> secret.matches("\\$\\{SAFE_PATHWAY_[A-Z_]+}"));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void eachClientIsToldWhoAndForWhichOrganisationAndGetsTokensByCodeAlone(RealmSettings settings) {
    for (JsonNode client : realm(settings).path("clients")) {
      assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
      assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
      if (client.path("standardFlowEnabled").asBoolean()) {
        assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
        assertThat(client.at("/attributes/pkce.code.challenge.method").asString())
            .isEqualTo("S256");
        assertThat(client.path("redirectUris").size()).isEqualTo(1);
        assertThat(client.at("/redirectUris/0").asString()).doesNotContain("*");
      }
    }
  }

  @Test
  void noTwoDesksHaveOneAudienceAndTheJourneyIsForAllInADemoAlone() {
    assertThat(audiences(STRICT))
        .containsExactly(
            "safe-pathway-desks",
            "safe-pathway-police",
            "safe-pathway-specialist",
            "safe-pathway-consortium",
            "safe-pathway-registrar");
    assertThat(audiences(DEMO))
        .containsExactly(
            "safe-pathway-desks",
            "safe-pathway-police",
            "safe-pathway-specialist",
            "safe-pathway-consortium",
            "safe-pathway-registrar",
            "safe-pathway",
            "safe-pathway-police",
            "safe-pathway-specialist",
            "safe-pathway-consortium",
            "safe-pathway-registrar");
  }

  @Test
  void outsideADemoNobodyIsInTheFileAndEverybodySetsUpASecondFactor() {
    JsonNode realm = realm(STRICT);

    assertThat(realm.path("users").size()).isEqualTo(1);
    assertThat(realm.toString()).doesNotContain("demo-only", "Hale", "officer.hale");
    assertThat(realm.at("/requiredActions/0/alias").asString()).isEqualTo("CONFIGURE_TOTP");
    assertThat(realm.at("/requiredActions/0/defaultAction").asBoolean()).isTrue();
    JsonNode steps = realm.at("/authenticationFlows/2/authenticationExecutions");
    assertThat(steps.at("/2/authenticator").asString()).isEqualTo("auth-otp-form");
    assertThat(steps.at("/2/requirement").asString()).isEqualTo("REQUIRED");
  }

  /** What the desks ask for (safe-pathway.required-acr) is given where the code is asked for. */
  @Test
  void theLevelOfTwoFactorsIsGivenOnlyWhereBothAreAskedFor() {
    JsonNode realm = realm(STRICT);
    JsonNode steps = realm.at("/authenticationFlows/2/authenticationExecutions");

    assertThat(steps.findValuesAsString("authenticator"))
        .containsExactly(
            "conditional-level-of-authentication", "auth-username-password-form", "auth-otp-form");
    assertThat(steps.findValuesAsString("requirement")).containsOnly("REQUIRED");
    assertThat(realm.path("authenticatorConfig").size()).isEqualTo(1);
    assertThat(realm.at("/authenticatorConfig/0/alias").asString())
        .isEqualTo(steps.at("/0/authenticatorConfig").asString());
    assertThat(realm.at("/authenticatorConfig/0/config/loa-condition-level").asString())
        .isEqualTo("2");
    assertThat(realm(DEMO).path("authenticatorConfig")).isEmpty();
  }

  @Test
  void inADemoEverybodyOfTheNetworkIsThereAndInTheirOrganisation() {
    JsonNode realm = realm(DEMO);
    List<String> members =
        realm
            .path("organizations")
            .valueStream()
            .flatMap(organisation -> organisation.path("members").valueStream())
            .map(member -> member.path("username").asString())
            .toList();

    assertThat(members)
        .containsExactlyInAnyOrderElementsOf(
            NETWORK.staff().stream().map(staff -> staff.person().value()).toList());
  }

  /** Neither what somebody may be asked for nor what Keycloak could be told speaks of a victim. */
  @ParameterizedTest
  @MethodSource("settings")
  void nothingInItCouldBeAStatus(RealmSettings settings) {
    String text =
        RealmFile.of(NETWORK, settings, EnforcementBodies.builtIn())
            .json()
            .toLowerCase(Locale.ROOT)
            // A desk’s client is named after its room, and says nothing of anybody.
            .replaceAll("(desk[-_]|safe-pathway-)specialist|specialist[.]desks", "desk");

    assertThat(text)
        .doesNotContain(
            "immigration",
            "visa",
            "nationality",
            "asylum",
            "recourse",
            "nrpf",
            "offer",
            "specialist");
    assertThat(realm(settings).findValues("attributes").toString())
        .doesNotContain("kind", "birth", "gender", "language");
  }

  private static List<String> audiences(RealmSettings settings) {
    return realm(settings).findValuesAsString("included.custom.audience");
  }

  private static JsonNode realm(RealmSettings settings) {
    return JsonMapper.shared()
        .readTree(RealmFile.of(NETWORK, settings, EnforcementBodies.builtIn()).json());
  }
}
