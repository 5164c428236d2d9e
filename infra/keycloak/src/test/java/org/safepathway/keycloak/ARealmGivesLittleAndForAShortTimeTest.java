package org.safepathway.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.directory.service.EnforcementBodies;
import org.safepathway.directory.service.Network;
import org.safepathway.directory.service.NetworkFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Codes, tokens, scopes and keys as the file has them (ASVS 5.0.0, V10.4 and V11.2). */
@Tag("firewall")
class ARealmGivesLittleAndForAShortTimeTest {

  static Stream<JsonNode> realms() {
    Network network = NetworkFile.demo();
    RealmSettings demo = RealmSettings.demo(network);
    return Stream.of(
            demo,
            new RealmSettings("strict", false, URI.create("https://desks.example"), demo.domains()))
        .map(settings -> RealmFile.of(network, settings, EnforcementBodies.builtIn()).json())
        .map(JsonMapper.shared()::readTree);
  }

  @ParameterizedTest
  @MethodSource("realms")
  void aCodeLastsAMinuteAndWhatRenewsTokensIsGoodOnceAndEndsWithTheDay(JsonNode realm) {
    assertThat(realm.path("accessCodeLifespan").asInt()).isEqualTo(60);
    assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(1, 600);
    assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
    assertThat(realm.path("refreshTokenMaxReuse").asInt(1)).isZero();
    assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(900);
    assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(36_000);
  }

  @ParameterizedTest
  @MethodSource("realms")
  void aLinkInAMailLastsTenMinutesWhereSomebodyAskedForItThemselves(JsonNode realm) {
    assertThat(realm.path("actionTokenGeneratedByUserLifespan").asInt()).isEqualTo(600);
  }

  @ParameterizedTest
  @MethodSource("realms")
  void nobodyWithoutASecretRenewsTokens(JsonNode realm) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("publicClient").asBoolean()) {
        assertThat(client.at("/attributes/use.refresh.tokens").asString()).isEqualTo("false");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("realms")
  void aDeskHasTwoScopesAndCanAskForNoMore(JsonNode realm) {
    assertThat(realm.path("clientScopes").valueStream().map(one -> one.path("name").asString()))
        .containsExactly("profile", "organization");
    for (JsonNode client : realm.path("clients")) {
      assertThat(client.path("optionalClientScopes").isArray()).isTrue();
      assertThat(client.path("optionalClientScopes").size()).isZero();
      assertThat(client.path("defaultClientScopes").valueStream().map(JsonNode::asString).toList())
          .isIn(List.of(), List.of("profile", "organization"));
    }
  }

  @ParameterizedTest
  @MethodSource("realms")
  void itsKeysHave128BitsOfStrength(JsonNode realm) {
    List<JsonNode> keys =
        realm.at("/components/org.keycloak.keys.KeyProvider").valueStream().toList();

    assertThat(keys)
        .extracting(key -> key.path("providerId").asString())
        .containsExactly("rsa-generated", "hmac-generated", "aes-generated");
    assertThat(keys.get(0).at("/config/keySize/0").asString()).isEqualTo("3072");
    assertThat(keys.get(2).at("/config/secretSize/0").asString()).isEqualTo("32");
    assertThat(keys.toString()).doesNotContain("privateKey", "secret\"");
  }
}
