package org.safepathway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepathway.keycloak.testing.Administrator;
import org.safepathway.keycloak.testing.RealKeycloak;
import org.safepathway.keycloak.testing.Realms;

/** Whoever steals the secret of onboarding can make accounts, and no rules. */
@Tag("keycloak")
@Tag("slow")
class TheServiceAccountMayDoLittleTest {

  private final URI realm = RealKeycloak.shared().realm(Realms.STRICT);
  private final Administration administration =
      new Administration(new OnboardingSettings(realm, Realms.SECRET));

  @Test
  void itKeepsAccountsAndOrganisations() {
    assertThat(administration.get("/users?max=1").isArray()).isTrue();
    assertThat(administration.get("/organizations?max=1").size()).isEqualTo(1);
  }

  @Test
  void itChangesNeitherTheRealmNorItsClientsAndReadsNoEvents() {
    String client =
        RealKeycloak.shared()
            .administrator()
            .one(Realms.STRICT + "/clients?clientId=safe-pathway-desks")
            .path("id")
            .asString();

    refused("PUT", "", Map.of("bruteForceProtected", false));
    refused("PUT", "/clients/" + client, Map.of("publicClient", true));
    refused("GET", "/clients/" + client + "/client-secret", null);
    refused("GET", "/events", null);
    refused("POST", "/authentication/flows", Map.of("alias", "mine", "providerId", "basic-flow"));
  }

  @Test
  void itMakesNobodyAnAdministrator() {
    Administrator administrator = RealKeycloak.shared().administrator();
    String management =
        administrator
            .one(Realms.STRICT + "/clients?clientId=realm-management")
            .path("id")
            .asString();
    String itself = administrator.user(Realms.STRICT, "service-account-safe-pathway-onboarding");
    Object role =
        administrator.get(Realms.STRICT + "/clients/" + management + "/roles/realm-admin");

    refused(
        "POST",
        "/users/" + itself + "/role-mappings/clients/" + management,
        java.util.List.of(role));
  }

  private void refused(String method, String path, @org.jspecify.annotations.Nullable Object body) {
    assertThat(administration.send(method, path, body, 200, 201, 204, 403).statusCode())
        .as(method + " " + path)
        .isEqualTo(403);
  }
}
