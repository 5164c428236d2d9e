package org.safepathway.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak has an address for it at each desk, and names the session there. */
class ADeskIsToldThatASessionHasEndedTest {

  private static final Network NETWORK = NetworkFile.demo();
  private static final RealmSettings DEMO = RealmSettings.demo(NETWORK);
  private static final URI DESKS = URI.create("https://desks.example");
  private static final String PATH = "/logout/connect/back-channel/desks";

  @Test
  void eachAtItsOwnAddressWhereBrowsersReachItToo() {
    assertThat(told(new RealmSettings("strict", false, DESKS, DEMO.domains())))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "safe-pathway-desks", "https://desks.example" + PATH,
                "safe-pathway-desk-police", "https://police.desks.example" + PATH,
                "safe-pathway-desk-specialist", "https://specialist.desks.example" + PATH,
                "safe-pathway-desk-consortium", "https://consortium.desks.example" + PATH,
                "safe-pathway-desk-registrar", "https://registrar.desks.example" + PATH));
  }

  @Test
  void orWhereTheOperatorSaysThatKeycloakReachesIt() {
    URI called = URI.create("https://desks.example:8443");

    assertThat(told(new RealmSettings("strict", false, DESKS, called, DEMO.domains())))
        .containsEntry("safe-pathway-desk-police", "https://police.desks.example:8443" + PATH)
        .hasSize(5);
  }

  /** Its desks are at any port. */
  @Test
  void inADemoNobodyIs() {
    assertThat(told(DEMO)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://desks.example", "https://desks.example/x", "desks.example"})
  void whatIsSaidThereIsReadByNobodyOnItsWay(String called) {
    assertThatThrownBy(() -> strict(URI.create(called)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("where Keycloak calls the desks");
    assertThatThrownBy(() -> strict(null)).isInstanceOf(IllegalArgumentException.class);
  }

  private static RealmSettings strict(@Nullable URI called) {
    return new RealmSettings("strict", false, DESKS, called, DEMO.domains());
  }

  private static Map<String, String> told(RealmSettings settings) {
    JsonNode realm =
        JsonMapper.shared()
            .readTree(RealmFile.of(NETWORK, settings, EnforcementBodies.builtIn()).json());
    Map<String, String> told = new TreeMap<>();
    for (JsonNode client : realm.path("clients")) {
      String address = client.path("attributes").path("backchannel.logout.url").asString("");
      if (!address.isEmpty()) {
        assertThat(client.at("/attributes/backchannel.logout.session.required").asString())
            .isEqualTo("true");
        told.put(Objects.requireNonNull(client.path("clientId").stringValue()), address);
      }
    }
    return told;
  }
}
