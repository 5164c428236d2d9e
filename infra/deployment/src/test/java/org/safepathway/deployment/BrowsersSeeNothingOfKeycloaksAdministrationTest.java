package org.safepathway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In compose, by {@code sign-in.conf}: its rules are read here as nginx reads them. */
@Tag("firewall")
class BrowsersSeeNothingOfKeycloaksAdministrationTest {

  private static final String CONF = Root.text("infra/compose/sign-in.conf");

  /** A row of the map, which ends with what it says. */
  private static final Pattern RULE = Pattern.compile("(?m)^ +\"~(.+)\" +([01]);$");

  private final Compose compose = Compose.read();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/admin/",
        "/admin/master/console/",
        "/admin/realms/safe-pathway/users",
        "/realms/master",
        "/realms/master/protocol/openid-connect/auth",
        "/realms/master/.well-known/openid-configuration",
        "/realms/another/account/",
        "/realms/safe-pathway-too/account/",
        "/realms/safe-pathway/../master/account/",
        "/realms/safe-pathway/..;/..;/admin/",
        "/realms/safe-pathway/%2e%2e/master/",
        "/realms/safe-pathway/..%2fmaster/",
        "/realms/safe-pathway//../../admin/",
        "//admin/",
        "/resources/../admin/",
        "/js/../admin/?x=/realms/safe-pathway/account",
        "/admin/?/realms/safe-pathway/account",
        "/health",
        "/metrics"
      })
  void whatIsNotForThemIsNotThere(String asked) {
    assertThat(taken(asked)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/realms/safe-pathway/protocol/openid-connect/auth?client_id=police-desk&redirect_uri=https%3A%2F%2Fpolice.example%2Flogin%2F..",
        "/realms/safe-pathway/protocol/openid-connect/logout?id_token_hint=x",
        "/realms/safe-pathway/login-actions/authenticate?session_code=a&execution=b",
        "/realms/safe-pathway/login-actions/action-token?key=a.b.c",
        "/realms/safe-pathway/.well-known/openid-configuration",
        "/resources/5u9e8/login/safe-pathway/css/style.css",
        "/resources/5u9e8/common/keycloak/vendor/rfc4648/rfc4648.js"
      })
  void whatSigningInNeedsIs(String asked) {
    assertThat(taken(asked)).isTrue();
  }

  @Test
  void whatIsNotTakenIsAnsweredThereAndWhatIsTakenIsPassedOnAsItWasLookedAt() {
    assertThat(CONF.replaceAll("\\s+", " "))
        .contains("map $request_uri $taken { default 0;")
        .contains("location / { if ($taken = 0) { return 404; }")
        .contains("proxy_pass https://$keycloak:443;")
        .containsOnlyOnce("location ")
        .containsOnlyOnce("proxy_pass ")
        .contains("proxy_ssl_verify on;");
  }

  @Test
  void theDoorLeadsThereAndNobodyButItComesThatWay() {
    assertThat(Root.text("infra/compose/door.conf"))
        .contains("sign-in:8443;")
        .doesNotContain("keycloak:");
    String at = compose.service("sign-in").at("networks.sign-in.ipv4_address").text();
    assertThat(CONF).contains("listen " + at + ":8443 ssl;").containsOnlyOnce("listen ");
    assertThat(in("sign-in")).containsExactlyInAnyOrder("door", "sign-in");
    assertThat(in("sign-in-keycloak")).containsExactlyInAnyOrder("sign-in", "keycloak");
    assertThat(compose.networks("sign-in")).hasSize(2);
  }

  @Test
  void itSpeaksTheTlsOfTheDesks() {
    String suites =
        CONF.lines()
            .map(String::strip)
            .filter(line -> line.startsWith("ssl_ciphers "))
            .findFirst()
            .orElseThrow()
            .replaceAll("ssl_ciphers |;", "");
    String keycloak = compose.service("keycloak").at("command").texts().getFirst();
    assertThat(List.of(suites.split(":")))
        .hasSize(6)
        .allMatch(
            suite ->
                keycloak.contains(
                    "TLS_"
                        + suite
                            .replace("-AES", "-WITH-AES")
                            .replace("-CHACHA20-POLY1305", "-WITH-CHACHA20-POLY1305-SHA256")
                            .replace("AES256", "AES-256")
                            .replace("AES128", "AES-128")
                            .replace('-', '_')));
    assertThat(CONF).contains("ssl_protocols TLSv1.3 TLSv1.2;");
  }

  /** There is one: it would take others like it for its own, in the networks of desks too. */
  @Test
  void keycloakListensForNoOtherKeycloakAndTellsItsHealthToItsOwnContainer() {
    assertThat(compose.service("keycloak").at("command").texts().getFirst())
        .contains(" --cache=local ")
        .contains(" --http-management-host=127.0.0.1 ");
  }

  @Test
  void theOperatorReachesItFromThisMachineAlone() {
    assertThat(compose.service("operator-door").at("ports").texts())
        .contains("127.0.0.1:8444:8444");
    assertThat(in("console")).containsExactlyInAnyOrder("keycloak", "operator-door");
  }

  private Stream<String> in(String network) {
    return compose.services().keySet().stream()
        .filter(service -> compose.networks(service).contains(network));
  }

  private static boolean taken(String asked) {
    List<Map.Entry<Pattern, String>> rules =
        RULE.matcher(CONF)
            .results()
            .map(found -> Map.entry(Pattern.compile(found.group(1)), found.group(2)))
            .toList();
    assertThat(rules).hasSize(3);
    return rules.stream()
        .filter(rule -> rule.getKey().matcher(asked).find())
        .findFirst()
        .map(rule -> rule.getValue().equals("1"))
        .orElse(false);
  }
}
