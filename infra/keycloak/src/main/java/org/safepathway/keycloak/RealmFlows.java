package org.safepathway.keycloak;

import static org.safepathway.keycloak.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one signs in: name and password on one page, whoever asks, so that nothing tells a name that
 * exists from one that does not; and then, outside a demo, always a one-time code.
 */
final class RealmFlows {

  private static final String SIGN_IN = "safe-pathway sign-in";
  private static final String FORMS = "safe-pathway forms";

  private RealmFlows() {}

  static Map<String, Object> of(boolean demo) {
    List<Object> forms = new ArrayList<>();
    forms.add(step("auth-username-password-form", "REQUIRED", 10));
    if (!demo) {
      forms.add(step("auth-otp-form", "REQUIRED", 20));
    }
    return object(
        "authenticationFlows",
        List.of(
            flow(
                SIGN_IN,
                true,
                List.of(
                    step("auth-cookie", "ALTERNATIVE", 10),
                    object(
                        "authenticatorFlow",
                        true,
                        "flowAlias",
                        FORMS,
                        "requirement",
                        "ALTERNATIVE",
                        "priority",
                        20))),
            flow(FORMS, false, forms),
            RealmRecovery.flow()),
        "browserFlow",
        SIGN_IN,
        "resetCredentialsFlow",
        RealmRecovery.FLOW,
        "requiredActions",
        List.of(
            action("CONFIGURE_TOTP", "Set up a code", 20, !demo),
            action("UPDATE_PASSWORD", "Choose a password", 10, false),
            action("VERIFY_EMAIL", "Confirm the e-mail address", 30, false)),
        "otpPolicyType",
        "totp",
        "otpPolicyAlgorithm",
        "HmacSHA1",
        "otpPolicyDigits",
        6,
        "otpPolicyPeriod",
        30,
        "otpPolicyLookAheadWindow",
        1,
        "otpPolicyCodeReusable",
        false);
  }

  private static Map<String, Object> flow(String alias, boolean top, List<Object> steps) {
    return object(
        "alias", alias,
        "providerId", "basic-flow",
        "topLevel", top,
        "builtIn", false,
        "authenticationExecutions", steps);
  }

  private static Map<String, Object> step(String authenticator, String requirement, int priority) {
    return object(
        "authenticator", authenticator,
        "authenticatorFlow", false,
        "requirement", requirement,
        "priority", priority);
  }

  private static Map<String, Object> action(
      String alias, String name, int priority, boolean everybody) {
    return object(
        "alias", alias,
        "name", name,
        "providerId", alias,
        "enabled", true,
        "defaultAction", everybody,
        "priority", priority,
        // Whoever changes how they sign in signs in anew first.
        "config", object("max_auth_age", "0"));
  }
}
