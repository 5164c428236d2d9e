package org.safepathway.keycloak;

import static org.safepathway.keycloak.Json.object;

import java.util.List;
import java.util.Map;

/**
 * How somebody who forgot a password gets a new one: by a link to the address that their
 * organisation gave, and by the code from their phone. Keycloak’s own way would have whoever reads
 * their mail set up another phone.
 */
final class RealmRecovery {

  static final String FLOW = "safe-pathway forgotten password";

  private RealmRecovery() {}

  static Map<String, Object> flow() {
    return object(
        "alias",
        FLOW,
        "providerId",
        "basic-flow",
        "topLevel",
        true,
        "builtIn",
        false,
        "authenticationExecutions",
        List.of(
            step("reset-credentials-choose-user", 10),
            step("reset-credential-email", 20),
            step("auth-otp-form", 30),
            step("reset-password", 40)));
  }

  private static Map<String, Object> step(String authenticator, int priority) {
    return object(
        "authenticator",
        authenticator,
        "authenticatorFlow",
        false,
        "requirement",
        "REQUIRED",
        "priority",
        priority);
  }
}
