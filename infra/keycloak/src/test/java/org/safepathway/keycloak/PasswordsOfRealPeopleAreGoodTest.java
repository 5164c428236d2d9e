package org.safepathway.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.directory.Organisation;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;
import org.safepathway.kernel.OrganisationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm of real people lets a password be (ASVS 5.0.0, V6.2). */
@Tag("firewall")
class PasswordsOfRealPeopleAreGoodTest {

  private static final URI DESKS = URI.create("https://desks.example");
  private static final Network NETWORK = NetworkFile.demo();

  private final List<String> policies =
      List.of(realm(NETWORK, domains(NETWORK)).path("passwordPolicy").asString().split(" and "));

  /** Keycloak’s own way to take the line apart: it begins anew after each “ and ”. */
  @Test
  void theyAreLongAndKnownFromNoBreachAndHashedSlowly() {
    assertThat(policies)
        .contains(
            "length(15)",
            "maxLength(128)",
            "notContainsUsername",
            "passwordBlacklist(safe-pathway.txt)",
            "hashAlgorithm(argon2)");
  }

  @Test
  void changingOneAsksForTheOldOneHoweverShortAgoSomebodySignedIn() {
    assertThat(policies).contains("maxAuthAge(0)");
    assertThat(realm(NETWORK, domains(NETWORK)).path("requiredActions"))
        .isNotEmpty()
        .allSatisfy(
            action -> assertThat(action.at("/config/max_auth_age").asString()).isEqualTo("0"));
  }

  @Test
  void noRuleSaysWhichSignsTheyHaveAndNoneGetsTooOld() {
    assertThat(policies)
        .extracting(policy -> policy.replaceFirst("\\(.*", ""))
        .containsExactly(
            "length",
            "maxLength",
            "notUsername",
            "notContainsUsername",
            "notEmail",
            "passwordHistory",
            "passwordBlacklist",
            "regexPattern",
            "hashAlgorithm",
            "maxAuthAge");
    assertThat("                ").matches(names());
    assertThat("correct horse battery staple").matches(names());
    assertThat("1234567890123456").matches(names());
    assertThat("ਪੰਜਾਬੀ ਵਿੱਚ ਇੱਕ ਲੰਮਾ ਸ਼ਬਦ").matches(names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my safe pathway login",
        "SafePathway2026!!",
        "5@f3-p4thw@y-forever",
        "police police police",
        "we love amberwell so much",
        "Kestrel.Trust.Kestrel.Trust",
        "k3str3l_tru5t_summer",
        "Caseworker number nine",
        "a long P4ssw0rd indeed",
        "line one\nkeycloak line two"
      })
  void aNameThatBelongsHereIsNotInOne(String password) {
    assertThat(password).doesNotMatch(names());
  }

  @Test
  void moreNamesThanKeycloakHasRoomForAreRefusedAndNotCutOff() {
    List<Organisation> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(
          new Organisation(
              new OrganisationId("organisation-" + i),
              "Organisation " + i,
              OrganisationKind.SPECIALIST,
              false,
              true,
              List.of()));
    }
    Network network = new Network(many, List.of(), List.of());

    assertThatThrownBy(() -> realm(network, domains(network)))
        .isInstanceOf(RealmFaultException.class)
        .hasMessageContaining("more names that no password may contain");
  }

  private Pattern names() {
    String policy =
        policies.stream().filter(one -> one.startsWith("regexPattern(")).findFirst().orElseThrow();
    return Pattern.compile(policy.substring("regexPattern(".length(), policy.length() - 1));
  }

  private static Map<String, Set<String>> domains(Network network) {
    Map<String, Set<String>> domains = new TreeMap<>();
    network
        .organisations()
        .forEach(one -> domains.put(one.id().value(), Set.of(one.id().value() + ".example")));
    return domains;
  }

  private static JsonNode realm(Network network, Map<String, Set<String>> domains) {
    return JsonMapper.shared()
        .readTree(
            RealmFile.of(
                    network,
                    new RealmSettings("strict", false, DESKS, domains),
                    EnforcementBodies.builtIn())
                .json());
  }
}
